"""What is left of a player on score boards when the player is erased."""

from functools import partial

from functions.leaderboards.models.scores import ScoreEntry
from functions.leaderboards.rules import score_merging as rules
from functions.leaderboards.store import score_boards, scores
from functions.leaderboards.store import score_seasons as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def leave_score_boards(player_id: str) -> int:
    """Delete the scores of periods that are on, and take the player off their live boards; returns how many.

    A read for each score that no reset has made history, one at least, and for its board; two writes for each that is
    deleted. Rankings of periods that are over stay exact, also where the board ended early.
    """
    tx = Transaction()
    listed = await scores.unreset_of_player(player_id)
    seasons = await store.seasons(tx, {entry.season_id for entry in listed})
    on = [entry for entry in listed if rules.period_on(seasons.get(entry.season_id), entry, tx.now)]
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
