"""Ratings and results that come from another backend. Live boards are filled by the next comparison."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.leaderboards.models.imports import ImportedRating, ImportedResult
from functions.leaderboards.models.ratings import MatchResult, RatedPlayer
from functions.leaderboards.models.score_seasons import BoardType
from functions.leaderboards.models.scores import SubmitScore
from functions.leaderboards.rules import imports as rules
from functions.leaderboards.rules import scores as score_rules
from functions.leaderboards.rules.score_periods import period_at
from functions.leaderboards.store import ratings as store
from functions.leaderboards.store import score_seasons, scores
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def add_imported(tx: Transaction, old: ImportedRating) -> None:
    """The rating of a player who is new here."""
    tx.create(store.RATINGS, old.player_id, rules.imported(old))


def result_refs(match_ids: Iterable[str]) -> Iterable[Ref[Any]]:
    """What `add_imported_result` reads, to be fetched together with others."""
    return map(store.RESULTS.ref, match_ids)


async def add_imported_result(tx: Transaction, old: ImportedResult) -> None:
    """What a match did to two ratings, once a match: the ratings themselves are imported as they are."""
    if await store.result(tx, old.match_id) is not None:
        return
    first, second = (
        RatedPlayer(player_id=player_id, elo_before=before, elo_after=after)
        for player_id, before, after in zip(old.player_ids, old.elo_before, old.elo_after, strict=True)
    )
    store.save_result(
        tx,
        MatchResult(
            match_id=old.match_id,
            player_ids=old.player_ids,
            winner_id=old.winner_id,
            players=(first, second),
            played_at=old.played_at,
            rated_at=old.played_at,
        ),
    )


def board_refs(season_ids: Iterable[str]) -> Iterable[Ref[Any]]:
    """What `add_imported_score` reads, to be fetched together with others."""
    return map(score_seasons.ref, season_ids)


async def add_imported_score(
    tx: Transaction, season_id: str, player_id: str, score: int, reached_at: datetime, country: str | None
) -> bool:
    """The score of a player who is new here, in the period that is on; False where there is no such board or period.

    Raises ScoreOutOfRange.
    """
    season = (await score_seasons.seasons(tx, [season_id])).get(season_id)
    period = period_at(season, tx.now) if season else None
    if season is None or period is None:
        return False
    submission = SubmitScore(player_id=player_id, score=score)
    shown = country if season.type is BoardType.REGIONAL else None
    scores.create(tx, score_rules.submitted(season, period, None, submission, shown, reached_at).entry)
    return True
