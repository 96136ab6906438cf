# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `leaderboards`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncLeaderboards:
    """The service `leaderboards`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def change_score_season(
        self,
        season_id: str,
        body: models.ChangeScoreSeason | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.ChangedScoreSeason:
        """Change a score board.

        Changes the fields that are given, activates the board, or ends it early with `end_now`, for a `reason`. With
        `dry_run` nothing changes, and the answer says what would. Players see a change within half a minute.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SCORE_SEASON_INVALID, SCORE_SEASON_STARTED, SECOND_FACTOR_NEEDED, UNKNOWN_SCORE_SEASON.
        """
        answer: models.ChangedScoreSeason = await self._caller.call(
            "leaderboards-change-score-season",
            path={"season_id": season_id},
            body=body or {},
            options=options,
        )
        return answer

    async def create_score_season(
        self,
        body: models.NewScoreSeason,
        *,
        options: CallOptions | None = None,
    ) -> models.ScoreSeasonView:
        """Create a score board.

        Creates a board that ranks players by scores that game servers submit. With a `recurrence` it begins anew at each
        reset; the scores of the period before are kept as a final ranking (`archive`) or deleted (`clear`). Players see the
        board once it is active.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SCORE_SEASON_EXISTS, SCORE_SEASON_INVALID, SECOND_FACTOR_NEEDED.
        """
        answer: models.ScoreSeasonView = await self._caller.call(
            "leaderboards-create-score-season",
            body=body,
            options=options,
        )
        return answer

    async def get_global(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Leaderboard:
        """Get the global leaderboard.

        The top 100 players by ELO.

        Roles: player.
        """
        answer: models.Leaderboard = await self._caller.call(
            "leaderboards-get-global",
            options=options,
        )
        return answer

    async def get_my_standing(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnStanding:
        """Get my standing.

        Your rank, ELO and tier, with the five players above and below you.

        Roles: player.
        """
        answer: models.OwnStanding = await self._caller.call(
            "leaderboards-get-my-standing",
            options=options,
        )
        return answer

    async def get_reconciliation(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Reconciliation:
        """Get the last board comparison.

        The live boards are compared with the ratings each hour, and some score boards with their scores. The answer says
        which differences the last comparison found.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: NEVER_RECONCILED, SECOND_FACTOR_NEEDED.
        """
        answer: models.Reconciliation = await self._caller.call(
            "leaderboards-get-reconciliation",
            options=options,
        )
        return answer

    async def get_regional(
        self,
        region: str,
        *,
        options: CallOptions | None = None,
    ) -> models.Leaderboard:
        """Get a country's leaderboard.

        The top 100 players of a country by ELO. The country is a code of ISO 3166-1 alpha-2.

        Roles: player.

        Errors: UNKNOWN_REGION.
        """
        answer: models.Leaderboard = await self._caller.call(
            "leaderboards-get-regional",
            path={"region": region},
            options=options,
        )
        return answer

    async def get_score_friends(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        period: str | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ScoreBoard:
        """Get a score board among my friends.

        Returns you and up to 1,000 friends who are on the board, ranked among yourselves, page by page.

        Roles: player.

        Errors: INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        """
        answer: models.ScoreBoard = await self._caller.call(
            "leaderboards-get-score-friends",
            path={"season_id": season_id},
            query={"limit": limit, "period": period, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_score_friends(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        period: str | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ScoreLine]:
        """Every item of `get_score_friends`, from page to page."""
        return items(lambda place: self.get_score_friends(season_id, limit=limit, period=period, cursor=place, options=options), "entries", cursor)

    async def get_score_rank(
        self,
        season_id: str,
        player_id: str,
        *,
        around: int | None = None,
        region: str | None = None,
        period: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ScoreRank:
        """Get a player's rank on a score board.

        Returns the player's rank and score, with the lines above and below. Both are null for a player who is not on the
        board.

        Roles: player.

        Errors: FRIENDS_ONLY, NOT_REGIONAL, RANK_PRIVATE, UNKNOWN_PERIOD, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
        """
        answer: models.ScoreRank = await self._caller.call(
            "leaderboards-get-score-rank",
            path={"season_id": season_id, "player_id": player_id},
            query={"around": around, "region": region, "period": period},
            options=options,
        )
        return answer

    async def get_score_top(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        region: str | None = None,
        period: str | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ScoreBoard:
        """Get the top of a score board.

        Returns the board page by page, the best first; of equal scores, the one that was reached first. Without `period`,
        it is the current period, or the last one. Players with a private profile appear with their score only.

        Roles: player.

        Errors: FRIENDS_ONLY, INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        """
        answer: models.ScoreBoard = await self._caller.call(
            "leaderboards-get-score-top",
            path={"season_id": season_id},
            query={"limit": limit, "region": region, "period": period, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_score_top(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        region: str | None = None,
        period: str | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ScoreLine]:
        """Every item of `get_score_top`, from page to page."""
        return items(lambda place: self.get_score_top(season_id, limit=limit, region=region, period=period, cursor=place, options=options), "entries", cursor)

    async def get_season(
        self,
        season: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.SeasonLeaderboard:
        """Get a season's leaderboard.

        The live top 100 while the season is on. After the season, its final ranking, page by page.

        Roles: player.

        Errors: INVALID_CURSOR, UNKNOWN_SEASON.
        """
        answer: models.SeasonLeaderboard = await self._caller.call(
            "leaderboards-get-season",
            path={"season": season},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_season(
        self,
        season: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.LeaderboardEntry]:
        """Every item of `get_season`, from page to page."""
        return items(lambda place: self.get_season(season, limit=limit, cursor=place, options=options), "entries", cursor)

    async def list_refused_scores(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfRefusedScore:
        """List refused scores.

        Returns submissions to a board whose proof was missing or invalid, the latest first. They are kept for 90 days.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfRefusedScore = await self._caller.call(
            "leaderboards-list-refused-scores",
            path={"season_id": season_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_refused_scores(
        self,
        season_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.RefusedScore]:
        """Every item of `list_refused_scores`, from page to page."""
        return items(lambda place: self.list_refused_scores(season_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_score_seasons(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfScoreSeasonView:
        """List the score boards.

        Returns the active boards, each with its current period; the board that started last comes first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfScoreSeasonView = await self._caller.call(
            "leaderboards-list-score-seasons",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_score_seasons(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ScoreSeasonView]:
        """Every item of `list_score_seasons`, from page to page."""
        return items(lambda place: self.list_score_seasons(limit=limit, cursor=place, options=options), "items", cursor)

    async def remove_score(
        self,
        season_id: str,
        player_id: str,
        *,
        reason: str,
        period: str | None = None,
        keep_out: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.RemovedScore:
        """Remove a score.

        Takes a player's score off a board at once, also off a period that is over. The next score that is submitted for the
        player counts anew, unless `keep_out` is set.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NO_SUCH_SCORE, SECOND_FACTOR_NEEDED, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        """
        answer: models.RemovedScore = await self._caller.call(
            "leaderboards-remove-score",
            path={"season_id": season_id, "player_id": player_id},
            query={"reason": reason, "period": period, "keep_out": keep_out},
            options=options,
        )
        return answer

    async def submit_score(
        self,
        season_id: str,
        body: models.SubmitScore,
        *,
        options: CallOptions | None = None,
    ) -> models.SubmittedScore:
        """Submit a score.

        Counts a player's score on a board, with the proof that the board asks for. The same proof counts once: sent again,
        it changes nothing. A board without proofs counts each submission, so send an Idempotency-Key. A proof that does not
        hold is refused and kept for staff.

        Roles: server. A game server's key needs the scope `scores`.

        Errors: ATTEMPTS_USED_UP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, KEPT_OUT, PROOF_REFUSED, SCOPE_MISSING, SCORE_OUT_OF_RANGE, SCORE_SEASON_NOT_OPEN, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
        """
        answer: models.SubmittedScore = await self._caller.call(
            "leaderboards-submit-score",
            path={"season_id": season_id},
            body=body,
            options=options,
        )
        return answer
