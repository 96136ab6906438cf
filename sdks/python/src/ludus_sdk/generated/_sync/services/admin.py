# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `admin`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Admin:
    """The service `admin`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def get_figures(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfDayFigures:
        """Get the figures of days.

        Players, registrations, matches, claims, revenue and what waited for staff, by day (UTC), from `since` to `until`,
        both included. The latest day comes first. A day is counted after its end, and then each day for a week.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfDayFigures = self._caller.call(
            "admin-get-figures",
            query={"since": since, "until": until, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_figures(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.DayFigures]:
        """Every item of `get_figures`, from page to page."""
        return items(lambda place: self.get_figures(since=since, until=until, limit=limit, cursor=place, options=options), "items", cursor)

    def get_player(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.PlayerInFull:
        """Get a player in full.

        Returns what each service keeps of the player, and which requests about the player your roles allow. A service that
        cannot answer is `failed`; the others are shown.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        """
        answer: models.PlayerInFull = self._caller.call(
            "admin-get-player",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    def list_audit_logs(
        self,
        *,
        player_id: str | None = None,
        actor_id: str | None = None,
        resource: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfTrailEntry:
        """List the audit trail.

        Returns actions on a player, by an account, or on anything else that has an id (an order, a season), the latest
        first. Give exactly one of `player_id`, `actor_id` and `resource`. `since` is included, `until` is not. Actions of
        staff have the old and the new values. The trail of a player has each change of the player's orders, too, all that
        moved in the wallet, gifts (of messages and drops), the XP that game servers granted, rewards that were claimed, and
        what became of the player's creations. That of an order, a creation, a season or the fact of a gift has what players
        and game servers did about it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ASK_ONE_THING, INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfTrailEntry = self._caller.call(
            "admin-list-audit-logs",
            query={"player_id": player_id, "actor_id": actor_id, "resource": resource, "since": since, "until": until, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_audit_logs(
        self,
        *,
        player_id: str | None = None,
        actor_id: str | None = None,
        resource: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.TrailEntry]:
        """Every item of `list_audit_logs`, from page to page."""
        return items(lambda place: self.list_audit_logs(player_id=player_id, actor_id=actor_id, resource=resource, since=since, until=until, limit=limit, cursor=place, options=options), "items", cursor)

    def list_players(
        self,
        *,
        user_id: str | None = None,
        name: str | None = None,
        country: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSearchedPlayer:
        """List players.

        Returns players whose names begin with `name`, whatever the case and diacritics, ordered by name; or the player of
        `user_id`. A new player is listed by name within ten minutes. To find a player by an e-mail address, an account
        of a partner or a wallet, use `POST /api/v1/admin/players/search`.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfSearchedPlayer = self._caller.call(
            "admin-list-players",
            query={"user_id": user_id, "name": name, "country": country, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_players(
        self,
        *,
        user_id: str | None = None,
        name: str | None = None,
        country: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.SearchedPlayer]:
        """Every item of `list_players`, from page to page."""
        return items(lambda place: self.list_players(user_id=user_id, name=name, country=country, limit=limit, cursor=place, options=options), "items", cursor)

    def search_players(
        self,
        body: models.PlayerSearch | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.FoundPlayers:
        """Find a player.

        Finds a player by e-mail address, account of a partner (Steam, Epic), or wallet. The list is empty if nobody has it.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        """
        answer: models.FoundPlayers = self._caller.call(
            "admin-search-players",
            body=body or {},
            options=options,
        )
        return answer
