"""Comparing live score boards with the scores, and putting right what differs."""

from functions.leaderboards.models.reconciliation import ScoreBoardsCompared
from functions.leaderboards.operations import score_upkeep as upkeep
from functions.leaderboards.rules.scores import placed, stands
from functions.leaderboards.store import score_boards, score_upkeep, scores
from shared.firestore.transaction import Transaction
from shared.telemetry import log

BOARDS = 20
"""Boards that one run compares, drawn at random."""

SAMPLE = 50
LOOKS = 3
"""How often a board is looked at that differs: a score that is on its way to Redis may have arrived by the next."""

ON_THEIR_WAY = 10_000
"""Of so many scores one may be on its way: a large board always has some, and all of it would be read for them."""

EXAMPLES = 10


async def compare_score_boards() -> ScoreBoardsCompared:
    """Compare some live boards with the scores, and repair those that differ. Raises RedisError.

    A count (a read for each thousand scores) and 50 players at random (a read each) of each board; every score, at a
    read each, only of those that these show to be wrong.
    """
    boards = await score_upkeep.filled(BOARDS)
    repaired = [board for board in boards if not await _agrees(board) and await _repair(board)]
    return ScoreBoardsCompared(compared=len(boards), repaired=len(repaired), examples=tuple(repaired[:EXAMPLES]))


async def _agrees(board: str) -> bool:
    """Whether a live board has what the scores say; one that Redis does not have whole is not used, so it does."""
    for _ in range(LOOKS):
        players = await score_upkeep.sample(board, SAMPLE)
        live, total = await score_boards.some(board, players), await score_boards.total(board)
        if live is None or total is None:
            return True
        entries = await scores.entries(Transaction(), board, players)
        same = all((entry := entries.get(place.player_id)) and stands(entry, place) for place in live)
        if same and len(live) == len(players):
            counted = await scores.count(board)
            if total <= counted <= total + total // ON_THEIR_WAY:
                return True
    return False


async def _repair(board: str) -> bool:
    """Put every score right that differs; fill the board anew where that is not all."""
    wrong, after = 0, None
    while batch := await scores.in_order(board, None, after, upkeep.BATCH):
        live = await score_boards.some(board, [entry.player_id for entry in batch])
        if live is None:
            return False
        places = {place.player_id: place for place in live}
        differing = [entry for entry in batch if places.get(entry.player_id) != placed(entry)]
        if differing and not await score_boards.put_all(board, differing):
            return False
        wrong, after = wrong + len(differing), placed(batch[-1])
        if len(batch) < upkeep.BATCH:
            break
    is_filled = not await _agrees(board) and await upkeep.fill(board)
    log.warning("score_boards.differed", board=board, wrong=wrong, filled=is_filled)
    return True
