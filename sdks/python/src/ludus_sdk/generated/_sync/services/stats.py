# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `stats`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Stats:
    """The service `stats`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def get_my_daily(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Statistics:
        """Get my statistics of today.

        Returns what you played today (UTC). All counts are 0 before the first match of the day. The answer is at most a
        minute old when a day begins.

        Roles: player.
        """
        answer: models.Statistics = self._caller.call(
            "stats-get-my-daily",
            options=options,
        )
        return answer

    def get_my_lifetime(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.LifetimeStatistics:
        """Get my lifetime statistics.

        Everything since the account was opened, with personal bests. The peak rating may be a minute behind.

        Roles: player.
        """
        answer: models.LifetimeStatistics = self._caller.call(
            "stats-get-my-lifetime",
            options=options,
        )
        return answer

    def get_my_matchup(
        self,
        opponent_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Matchup:
        """Get my record against an opponent.

        Wins, losses and draws, and the matches between the two of you, the latest first. All counts are 0 if you have never
        met. Matches of accounts that were merged into either account count.

        Roles: player.

        Errors: INVALID_CURSOR, NO_MATCHUP_WITH_ONESELF.
        """
        answer: models.Matchup = self._caller.call(
            "stats-get-my-matchup",
            path={"opponent_id": opponent_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_my_matchup(
        self,
        opponent_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.PlayedMatch]:
        """Every item of `get_my_matchup`, from page to page."""
        return items(lambda place: self.get_my_matchup(opponent_id, limit=limit, cursor=place, options=options), "items", cursor)

    def get_my_seasonal(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Statistics:
        """Get my statistics of the season.

        Returns what you played in the current season. All counts are 0 before the first match of it. `key` is null when no
        season is on. The answer is at most a minute old when a season ends.

        Roles: player.
        """
        answer: models.Statistics = self._caller.call(
            "stats-get-my-seasonal",
            options=options,
        )
        return answer

    def get_my_trends(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Trend:
        """Get my rating trend.

        The trend is `improving` or `declining` when the rating moved by more than 32 in 30 days, else `stable`.

        Roles: player.
        """
        answer: models.Trend = self._caller.call(
            "stats-get-my-trends",
            options=options,
        )
        return answer

    def get_my_weekly(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Statistics:
        """Get my statistics of the week.

        Returns what you played since Monday (ISO 8601, UTC). All counts are 0 before the first match of the week. The
        answer is at most a minute old when a week begins.

        Roles: player.
        """
        answer: models.Statistics = self._caller.call(
            "stats-get-my-weekly",
            options=options,
        )
        return answer

    def get_public(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.PublicStatistics:
        """Get a player's statistics.

        Lifetime statistics and personal bests. The request is refused if the player's profile is private.

        Public: no access token is needed.

        Errors: STATISTICS_PRIVATE, UNKNOWN_PLAYER.
        """
        answer: models.PublicStatistics = self._caller.call(
            "stats-get-public",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    def list_my_matches(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfPlayedMatch:
        """List my matches.

        Your matches, the latest first, each with the change of your rating.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfPlayedMatch = self._caller.call(
            "stats-list-my-matches",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_matches(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.PlayedMatch]:
        """Every item of `list_my_matches`, from page to page."""
        return items(lambda place: self.list_my_matches(limit=limit, cursor=place, options=options), "items", cursor)
