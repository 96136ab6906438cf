"""Filling the live score boards that somebody needed and Redis did not have, and what Redis did not take."""

from datetime import UTC, datetime

from functions.leaderboards.rules.score_periods import is_on
from functions.leaderboards.rules.scores import placed, season_of
from functions.leaderboards.store import score_boards, score_upkeep, scores
from functions.leaderboards.store import score_seasons as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

BATCH = 500


async def fill_wanted() -> int:
    """Fill each board that readers or writers missed (a read a score); returns how many that were.

    A read for each board besides. Those that are over are dropped: a removal from one of them has missed it.
    """
    wanted, now, filled = await score_upkeep.wanted(), datetime.now(UTC), 0
    seasons = await store.seasons(Transaction(), {season_of(board) for board in wanted})
    for board in wanted:
        if is_on(seasons.get(season_of(board)), board, now):
            filled += await fill(board)
        else:
            await score_upkeep.drop(board)
    return filled


async def fill(board: str) -> bool:
    """Put every score of a board on the live one, then let readers use it; False when Redis lost it meanwhile."""
    token = await score_upkeep.begin_filling(board)
    after = None
    while batch := await scores.in_order(board, None, after, BATCH):
        if not await score_boards.put_all(board, batch):
            return False
        after = placed(batch[-1])
        if len(batch) < BATCH:
            break
    return await score_upkeep.open_to_readers(board, token)


async def reapply() -> int:
    """Put on the live boards what Redis did not take when it changed; returns how many scores that were."""
    noted = await score_upkeep.unapplied()
    for board in {note.board for note in noted.values()}:
        players = [note.player_id for note in noted.values() if note.board == board]
        entries = await score_upkeep.current(board, players)
        if entries and not await score_boards.put_all(board, entries, closed_is_fine=True):
            return 0
        if len(entries) < len(players):  # whose score is gone may be there still
            await score_boards.close(board)
    if noted:
        await transaction.run(lambda tx: score_upkeep.forget_unapplied(tx, noted))
    return len(noted)
