"""What becomes of a period that is over: its live board goes, and its scores where the board clears them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from functions.leaderboards.models.score_seasons import ResetRule, ScoreSeason
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules.scores import board_key
from functions.leaderboards.store import score_seasons as store
from functions.leaderboards.store import score_upkeep, scores
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.model import Model

Document = TypeVar("Document", bound=Model)

GRACE = timedelta(minutes=2)
"""How long after a period's end it is closed: submissions that came in time have been committed by then."""

BATCH = 400
MOST_BATCHES = 50
"""Batches of scores that one run deletes of one board; the next run goes on."""

MOST_ROUNDS = 25
"""How often one run looks for boards that are due: all that recur daily are due at the same time."""


async def close_due() -> int:
    """Close the periods that are over, each once; returns how many that were.

    A read when none is; a read and a write a board, and a read and a delete for each score that is cleared.
    """
    closed = 0
    for _ in range(MOST_ROUNDS):
        due = [season for season in await store.due() if _is_due(season, datetime.now(UTC))]
        done = sum(await asyncio.gather(*map(_close, due)))
        closed += done
        if done < store.MOST_DUE:
            break
    return closed


def _is_due(season: ScoreSeason, now: datetime) -> bool:
    return season.closes_at is not None and now >= season.closes_at + GRACE


async def _close(season: ScoreSeason) -> bool:
    """Close one period of a board; False while there are scores left to delete, or where another run was first."""
    closes_at = season.closes_at
    period = periods.period_at(season, closes_at - timedelta(microseconds=1)) if closes_at else None
    if period is not None:
        board = board_key(season.season_id, period.key)
        if season.reset_rule is ResetRule.CLEAR and not await _clear(season.season_id, period.key, board):
            return False
        await score_upkeep.drop(board)

    async def advance(tx: Transaction) -> bool:
        current = await store.season(tx, season.season_id)
        if closes_at is None or current.closes_at != closes_at:
            return False
        store.save(tx, current.model_copy(update={"closes_at": periods.next_close(current, closes_at)}))
        return True

    return await transaction.run(advance)


async def _clear(season_id: str, period: str, board: str) -> bool:
    """Delete the scores of a period, and what proved them; False when there may be more."""
    return await _delete(partial(scores.of_period, season_id, period, BATCH), scores.delete) and await _delete(
        partial(scores.accepted, board, BATCH), scores.delete_submission
    )


async def _delete(
    find: Callable[[], Awaitable[list[Document]]], delete: Callable[[Transaction, Document], None]
) -> bool:
    for _ in range(MOST_BATCHES):
        batch = await find()
        if not batch:
            return True
        tx = Transaction()
        for document in batch:
            delete(tx, document)
        await tx.commit()
    return False
