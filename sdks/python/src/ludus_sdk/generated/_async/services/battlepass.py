# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `battlepass`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncBattlepass:
    """The service `battlepass`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def claim_level(
        self,
        player_id: str,
        body: models.ClaimLevel,
        *,
        options: CallOptions | None = None,
    ) -> models.ClaimedReward:
        """Claim a player's reward.

        The player, or a game server for the player, claims the reward of one level. It does the same as `POST
        /api/v1/me/battlepass/claim-reward`: here `level` is the tier and `tier` is the track;
        on the track `bonus`, `level` is the bonus's number of seasons.

        Roles: player, server. A game server's key needs the scope `xp`.

        Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, SCOPE_MISSING, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
        """
        answer: models.ClaimedReward = await self._caller.call(
            "battlepass-claim-level",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def claim_reward(
        self,
        body: models.ClaimReward,
        *,
        options: CallOptions | None = None,
    ) -> models.ClaimedReward:
        """Claim my reward.

        Gives you the reward of one tier, once; or on the track `bonus`, the season's bonus for what you reached in earlier
        seasons: there `tier` is the bonus's number of seasons. A cosmetic goes into the inventory, coins go into the
        wallet, a title goes to the profile.

        Roles: player.

        Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
        """
        answer: models.ClaimedReward = await self._caller.call(
            "battlepass-claim-reward",
            body=body,
            options=options,
        )
        return answer

    async def create_season(
        self,
        body: models.CreateSeason,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonDetails:
        """Create a season.

        The season starts at `start_date` and ends at `end_date`. The start must be at least a minute from now,
        unless it is `backdated`. Every cosmetic among its rewards must be in the catalogue.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASONS_OVERLAP, SEASON_EXISTS, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC.
        """
        answer: models.SeasonDetails = await self._caller.call(
            "battlepass-create-season",
            body=body,
            options=options,
        )
        return answer

    async def end_season(
        self,
        season: str,
        body: models.EndSeason,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonEnding:
        """End a season early.

        The season ends in a minute. With `dry_run`, nothing changes: the answer says what would happen. No XP is lost: a
        match counts for the season that was on when it was played, however late it is reported. Rewards that players have
        reached stay claimable. The season's limited items leave the shop.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASON_ENDED, SEASON_NOT_STARTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON.
        """
        answer: models.SeasonEnding = await self._caller.call(
            "battlepass-end-season",
            path={"season": season},
            body=body,
            options=options,
        )
        return answer

    async def get_analytics(
        self,
        season: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Analytics:
        """Get a season's key figures.

        Engagement, XP per day, claim rate, premium conversion and completion. The figures are exact when they are computed
        and at most five minutes old.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_SEASON.
        """
        answer: models.Analytics = await self._caller.call(
            "battlepass-get-analytics",
            path={"season": season},
            options=options,
        )
        return answer

    async def get_current(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonDetails:
        """Get the current season.

        Its dates, the price of the premium pass, and the days that are left.

        Roles: player.

        Errors: NO_ACTIVE_SEASON.
        """
        answer: models.SeasonDetails = await self._caller.call(
            "battlepass-get-current",
            options=options,
        )
        return answer

    async def get_my_progress(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.MyBattlePass:
        """Get my battle pass.

        Your tier, XP and claimed rewards in the current season. The answer is at most a minute old when a season ends.

        Roles: player.

        Errors: NO_ACTIVE_SEASON.
        """
        answer: models.MyBattlePass = await self._caller.call(
            "battlepass-get-my-progress",
            options=options,
        )
        return answer

    async def get_my_xp(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        season_id: str | None = None,
        options: CallOptions | None = None,
    ) -> models.MyXp:
        """Get my XP and its sources.

        Totals by source, and each gain, the latest first: of the current season, or of the one that is named.

        Roles: player.

        Errors: INVALID_CURSOR, NO_ACTIVE_SEASON, UNKNOWN_SEASON.
        """
        answer: models.MyXp = await self._caller.call(
            "battlepass-get-my-xp",
            query={"limit": limit, "cursor": cursor, "season_id": season_id},
            options=options,
        )
        return answer

    def iter_get_my_xp(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        season_id: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.XpHistoryEntry]:
        """Every item of `get_my_xp`, from page to page."""
        return items(lambda place: self.get_my_xp(limit=limit, cursor=place, season_id=season_id, options=options), "items", cursor)

    async def get_progress(
        self,
        player_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.PlayerProgress:
        """Get a player's progress.

        Level, XP, and the XP to the next level. A player without XP in this season has level 0. Players see their own
        progress; game servers and staff see everybody's.

        Roles: player, server. A game server's key needs the scope `xp`.

        Errors: NO_ACTIVE_SEASON, SCOPE_MISSING.
        """
        answer: models.PlayerProgress = await self._caller.call(
            "battlepass-get-progress",
            path={"player_id": player_id},
            options=options,
        )
        return answer

    async def get_rewards(
        self,
        player_id: str,
        *,
        season_id: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Rewards:
        """List a player's rewards.

        Returns which rewards can be claimed, which were claimed, and which are locked: of the current season, or of the one
        that is named. There are 200 at most. `bonuses` are rewards for what the player reached in earlier seasons: they are
        claimed on the track `bonus`. Players see their own rewards; game servers and staff see everybody's.

        Roles: player, server. A game server's key needs the scope `xp`.

        Errors: NO_ACTIVE_SEASON, SCOPE_MISSING, UNKNOWN_SEASON.
        """
        answer: models.Rewards = await self._caller.call(
            "battlepass-get-rewards",
            path={"player_id": player_id},
            query={"season_id": season_id},
            options=options,
        )
        return answer

    async def get_tiers(
        self,
        season: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Tiers:
        """List a season's tiers.

        Returns the free and the premium reward of each tier.

        Roles: player.

        Errors: UNKNOWN_SEASON.
        """
        answer: models.Tiers = await self._caller.call(
            "battlepass-get-tiers",
            path={"season": season},
            options=options,
        )
        return answer

    async def grant_xp(
        self,
        player_id: str,
        body: models.GrantXp,
        *,
        options: CallOptions | None = None,
    ) -> models.GrantedXp:
        """Grant XP to a player.

        The XP is added to the player's season and profile. It counts for the season that was on at `earned_at`. A grant
        counts once: the same `grant_id` is the same grant; without one, the same Idempotency-Key; without either, the same
        content on the same day. A player can get 100 grants a minute.

        Roles: server. A game server's key needs the scope `xp`.

        Errors: CSRF_REJECTED, GRANT_CONTRADICTED, IDEMPOTENCY_CONFLICT, SCOPE_MISSING, UNKNOWN_PLAYER.
        """
        answer: models.GrantedXp = await self._caller.call(
            "battlepass-grant-xp",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def grant_xp_to_many(
        self,
        body: models.GrantXpToMany,
        *,
        options: CallOptions | None = None,
    ) -> models.GrantedToMany:
        """Grant XP to several players.

        Grants XP to up to 100 players for what they did together. A `grant_id` counts once a player, whether it comes here
        or alone. The answer says for each player what was granted, or why nothing was: one who is refused holds up nobody.
        A player can get 100 grants a minute, those of one player included: who has had them is refused with `RATE_LIMITED`.
        Send the same request again when its answer was lost, or is 503: who has the XP already does not get it twice.

        Roles: server. A game server's key needs the scope `xp`.

        Errors: CSRF_REJECTED, SCOPE_MISSING.
        """
        answer: models.GrantedToMany = await self._caller.call(
            "battlepass-grant-xp-to-many",
            body=body,
            options=options,
        )
        return answer

    async def list_history(
        self,
        player_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSeasonResult:
        """List a player's seasons.

        Returns what the player reached in each season, the latest first. Players see their own seasons; game servers and
        staff see everybody's.

        Roles: player, server. A game server's key needs the scope `xp`.

        Errors: INVALID_CURSOR, SCOPE_MISSING.
        """
        answer: models.PageOfSeasonResult = await self._caller.call(
            "battlepass-list-history",
            path={"player_id": player_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_history(
        self,
        player_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.SeasonResult]:
        """Every item of `list_history`, from page to page."""
        return items(lambda place: self.list_history(player_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_seasons(
        self,
        *,
        state: models.SeasonState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSeasonDetails:
        """List seasons.

        All seasons, or those in one state, the latest first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfSeasonDetails = await self._caller.call(
            "battlepass-list-seasons",
            query={"state": state, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_seasons(
        self,
        *,
        state: models.SeasonState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.SeasonDetails]:
        """Every item of `list_seasons`, from page to page."""
        return items(lambda place: self.list_seasons(state=state, limit=limit, cursor=place, options=options), "items", cursor)

    async def purchase_premium(
        self,
        body: models.BuyPass | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.PremiumPass:
        """Buy the premium pass.

        Pays the current season's price from your wallet, once. The premium rewards of the tiers that you have passed become
        claimable at once. Send the season or the price that the player saw: the purchase is refused if the offer has
        changed. A player who has shown their e-mail address gets a mail of it.

        Roles: player.

        Errors: ALREADY_PREMIUM, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, NO_ACTIVE_SEASON, PASS_CHANGED.
        """
        answer: models.PremiumPass = await self._caller.call(
            "battlepass-purchase-premium",
            body=body or {},
            options=options,
        )
        return answer

    async def put_xp_event(
        self,
        season: str,
        event_id: str,
        body: models.PutXpEvent,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonDetails:
        """Create or change a live event.

        XP that is earned in the event counts for more. The event lies in its season, and begins at least a minute from now.
        Once it has begun, only its name and its end can change, the end with a minute's notice. Where events overlap, the
        highest factor counts; factors are not multiplied. A match counts by when it was played, whenever it is reported.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, TOO_MANY_XP_EVENTS, UNKNOWN_SEASON, XP_EVENT_ENDED, XP_EVENT_LOCKED.
        """
        answer: models.SeasonDetails = await self._caller.call(
            "battlepass-put-xp-event",
            path={"season": season, "event_id": event_id},
            body=body,
            options=options,
        )
        return answer

    async def remove_xp_event(
        self,
        season: str,
        event_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonDetails:
        """Remove a live event.

        An event that is to come is removed. One that is on ends in a minute. What was earned in it stays.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON, UNKNOWN_XP_EVENT, XP_EVENT_ENDED.
        """
        answer: models.SeasonDetails = await self._caller.call(
            "battlepass-remove-xp-event",
            path={"season": season, "event_id": event_id},
            options=options,
        )
        return answer

    async def update_season(
        self,
        season: str,
        body: models.SeasonChanges | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.SeasonDetails:
        """Update a season.

        Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
        change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
        the new end.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SEASONS_OVERLAP, SEASON_ENDED, SEASON_LOCKED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC, UNKNOWN_SEASON.
        """
        answer: models.SeasonDetails = await self._caller.call(
            "battlepass-update-season",
            path={"season": season},
            body=body or {},
            options=options,
        )
        return answer
