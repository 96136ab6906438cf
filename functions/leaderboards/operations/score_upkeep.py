"""Filling the live score boards that somebody needed and Redis did not have, and what Redis did not take."""

from functions.leaderboards.rules.scores import placed
from functions.leaderboards.store import score_boards, score_upkeep, scores
from shared.firestore import transaction

BATCH = 500


async def fill_wanted() -> int:
    """Fill each board that readers or writers missed (a read a score); returns how many that were."""
    filled = 0
    for board in await score_upkeep.wanted():
        filled += await fill(board)
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
    if noted:
        await transaction.run(lambda tx: score_upkeep.forget_unapplied(tx, noted))
    return len(noted)
