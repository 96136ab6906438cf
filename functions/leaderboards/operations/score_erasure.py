"""What is left of a player on score boards when the player is erased."""

from datetime import UTC, datetime
from functools import partial

from functions.leaderboards.models.scores import ScoreEntry
from functions.leaderboards.store import score_boards, scores
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def leave_score_boards(player_id: str) -> int:
    """Delete the scores of periods that are on, and take the player off their live boards; returns how many.

    A read for each score, one at least; two writes for each on a board that is on. Periods that are over stay exact.
    """
    now = datetime.now(UTC)
    on = [entry for entry in await scores.of_player(player_id) if entry.closes_at > now]
    for entry in on:
        await transaction.run(partial(_leave, entry))
    return len(on)


async def _leave(entry: ScoreEntry, tx: Transaction) -> None:
    board = score_boards.board_of(entry)
    current = await scores.entry(tx, board, entry.player_id)
    if current is None:
        return
    scores.delete(tx, current)
    score_boards.move(tx, current.model_copy(update={"board": "", "version": current.version + 1}))
    tx.invalidate(*(score_boards.page_key(board, region) for region in {None, current.country}))
