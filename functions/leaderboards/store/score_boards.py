"""The live score boards in Redis."""

from collections.abc import Iterable
from contextlib import suppress

from functions.leaderboards.models.scores import ScoreEntry, UnappliedScore
from functions.leaderboards.rules.scores import EVERYONE, Placed, entry_id
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.redis.connection import RedisError
from shared.redis.score_boards import Change, ScoreBoards, Scores

BOARDS = ScoreBoards("leaderboards")
UNAPPLIED = Collection("leaderboards_score_unapplied", UnappliedScore)


def move(tx: Transaction, changed: ScoreEntry) -> None:
    """Move a player on the live board once this transaction has written the score, and forget pages that show it."""
    tx.after_commit(lambda: put([changed]))


async def put(changed: Iterable[ScoreEntry]) -> None:
    """Put scores of one board on the live one, or take them off; what Redis does not take is noted in Firestore."""
    entries = list(changed)
    board = board_of(entries[0])
    if await BOARDS.apply(board, [_change(entry) for entry in entries]) is not None:
        return
    tx = Transaction()
    for entry in entries:
        noted = UnappliedScore(board=board, player_id=entry.player_id, since=tx.now)
        tx.put(UNAPPLIED, entry_id(board, entry.player_id), noted, overwrite=True)
    await tx.commit()


async def put_all(board: str, entries: Iterable[ScoreEntry], *, closed_is_fine: bool = False) -> bool:
    """Put scores on a board; False when Redis did not take it, or the board is not being filled any more."""
    applied = await BOARDS.apply(board, [_change(entry) for entry in entries])
    return bool(applied) or (closed_is_fine and applied is not None)


def board_of(entry: ScoreEntry) -> str:
    """The board that a score is of, whether it is on it or was taken off."""
    return f"{entry.season_id}:{entry.period}"


def _change(entry: ScoreEntry) -> Change:
    return Change(entry.member, entry.standing if entry.board else None, entry.version, entry.country)


async def page(board: str, scope: str, first: int, size: int) -> Scores | None:
    """Scores by rank; None when the live board cannot be used."""
    return await BOARDS.range(board, scope, first, size)


async def total(board: str) -> int | None:
    """How many are on a live board; None when it cannot be used."""
    scores = await BOARDS.range(board, EVERYONE, 0, 0)
    return None if scores is None else scores.total


async def around(board: str, scope: str, player_id: str, each: int) -> Scores | None:
    """A player's score with those around; None when the live board cannot be used."""
    return await BOARDS.around(board, scope, player_id, each)


async def some(board: str, player_ids: list[str]) -> list[Placed] | None:
    """The scores of some players, in order; None when the live board cannot be used."""
    scores = await BOARDS.some(board, player_ids)
    return None if scores is None else sorted((Placed(*each) for each in scores), reverse=True)


def page_key(board: str, region: str | None) -> str:
    """Where the rendered first page is kept."""
    return BOARDS.page(board, region or EVERYONE)


async def close(board: str) -> None:
    """Have a board filled again before it is used."""
    with suppress(RedisError):
        await BOARDS.close(board)
