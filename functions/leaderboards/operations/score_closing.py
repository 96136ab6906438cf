"""What becomes of a period that is over: its live board goes, and its scores where the board clears them."""

from datetime import UTC, datetime, timedelta

from functions.leaderboards.models.score_seasons import ResetRule, ScoreSeason
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules.scores import board_key
from functions.leaderboards.store import score_seasons as store
from functions.leaderboards.store import score_upkeep, scores
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

GRACE = timedelta(minutes=2)
"""How long after a period's end it is closed: submissions that came in time have been committed by then."""

BATCH = 400
MOST_BATCHES = 50
"""Batches of scores that one run deletes of one board; the next run goes on."""


async def close_due() -> int:
    """Close the periods that are over, each once; returns how many that were.

    A read when none is; a read and a write a board, and a read and a delete for each score that is cleared.
    """
    due = [season for season in await store.due() if _is_due(season, datetime.now(UTC))]
    return sum([await _close(season) for season in due])


def _is_due(season: ScoreSeason, now: datetime) -> bool:
    return season.closes_at is not None and now >= season.closes_at + GRACE


async def _close(season: ScoreSeason) -> bool:
    """Close one period of a board; False while there are scores left to delete, or where another run was first."""
    closes_at = season.closes_at
    period = periods.period_at(season, closes_at - timedelta(microseconds=1)) if closes_at else None
    if period is not None:
        if season.reset_rule is ResetRule.CLEAR and not await _clear(season.season_id, period.key):
            return False
        await score_upkeep.drop(board_key(season.season_id, period.key))

    async def advance(tx: Transaction) -> bool:
        current = await store.season(tx, season.season_id)
        if closes_at is None or current.closes_at != closes_at:
            return False
        store.save(tx, current.model_copy(update={"closes_at": periods.next_close(current, closes_at)}))
        return True

    return await transaction.run(advance)


async def _clear(season_id: str, period: str) -> bool:
    """Delete the scores of a period; False when there may be more."""
    for _ in range(MOST_BATCHES):
        batch = await scores.of_period(season_id, period, BATCH)
        if not batch:
            return True
        tx = Transaction()
        for entry in batch:
            scores.delete(tx, entry)
        await tx.commit()
    return False
