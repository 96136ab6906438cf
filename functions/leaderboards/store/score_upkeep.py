"""Which live score boards are to be filled, and which scores Redis did not take."""

from collections.abc import Iterable

from functions.leaderboards.models.scores import ScoreEntry, UnappliedScore
from functions.leaderboards.store import scores
from functions.leaderboards.store.score_boards import BOARDS, UNAPPLIED
from shared.firestore.transaction import Transaction

BATCH = 500


async def wanted() -> list[str]:
    """The boards that somebody needed and Redis does not have. Raises RedisError."""
    return await BOARDS.wanted_boards()


async def filled(size: int) -> list[str]:
    """Some of the boards that Redis was given, at random. Raises RedisError."""
    return await BOARDS.some_filled(size)


async def sample(board: str, size: int) -> list[str]:
    """Some of the players on a live board, at random. Raises RedisError."""
    return await BOARDS.sample(board, size)


async def begin_filling(board: str) -> str:
    """Empty a live board; returns what `open_to_readers` takes when all scores are on it. Raises RedisError."""
    return await BOARDS.begin_filling(board)


async def open_to_readers(board: str, token: str) -> bool:
    """Let readers use a board that has been filled; False when Redis lost it meanwhile. Raises RedisError."""
    return await BOARDS.open(board, token)


async def drop(board: str) -> None:
    """Forget a live board. Raises RedisError."""
    await BOARDS.drop(board)


async def unapplied() -> dict[str, UnappliedScore]:
    """Scores whose last change Redis did not take, up to a batch, by entry (a read each, one at least)."""
    notes = await UNAPPLIED.select(order=[("since", "ASCENDING")], limit=BATCH)
    return {f"{note.board}:{note.player_id}": note for note in notes}


async def current(board: str, player_ids: Iterable[str]) -> list[ScoreEntry]:
    """Those players' scores as they are now, on the board or off it (a read each)."""
    return list((await scores.entries(Transaction(), board, player_ids)).values())


async def forget_unapplied(tx: Transaction, applied: dict[str, UnappliedScore]) -> None:
    """Delete these notes, but those that were renewed meanwhile (a read each, in one call)."""
    for name, note in (await tx.get_many(UNAPPLIED, applied)).items():
        if note == applied[name]:
            tx.delete(UNAPPLIED, name)
