"""Filling, comparing and emptying the live boards, and the ratings to do so by."""

from collections.abc import AsyncIterator, Iterable

from functions.leaderboards.models.ratings import Rating, Unapplied
from functions.leaderboards.store.boards import BOARDS, GLOBAL, PAGE, UNAPPLIED, card
from functions.leaderboards.store.ratings import RATINGS
from shared.firestore.transaction import Transaction
from shared.redis import board_maintenance

BATCH = 500
"""Ratings that are read and put on the boards at once."""

SAMPLE = 100


async def is_live() -> bool:
    """Whether the live boards were filled since Redis was emptied, and have not lost a part that leaves a trace."""
    return (await board_maintenance.state(BOARDS, GLOBAL))[0]


async def counts() -> tuple[int, int]:
    """How many players have a rank by their ratings (a read for each thousand), and by the global board."""
    return await RATINGS.count(("standing", ">=", 0)), (await board_maintenance.state(BOARDS, GLOBAL))[1]


async def begin_filling() -> bytes:
    """Keep readers off the boards from now on; returns what `open_to_readers` takes when all ratings are on them."""
    return await board_maintenance.begin_filling(BOARDS)


async def open_to_readers(token: bytes | None = None) -> None:
    """Let readers use the boards: they hold every rating. With a filling's token, unless Redis was emptied since."""
    await board_maintenance.open_to_readers(BOARDS, token)


async def fill(ratings: Iterable[Rating], season_on: str | None) -> bool:
    """Put these on the boards; False when Redis did not take it."""
    return await BOARDS.apply([card(rating, season_on) for rating in ratings], PAGE)


async def ranked_in_batches() -> AsyncIterator[list[Rating]]:
    """All ratings that belong on the boards (a read each, and one for each that does not)."""
    async for page in RATINGS.pages(size=BATCH):
        if ranked := [rating for rating in page if rating.standing >= 0]:
            yield ranked


async def ranked(players: Iterable[str]) -> dict[str, Rating]:
    """The ratings of these players that belong on the boards (a read each)."""
    return {rating.player_id: rating for rating in (await RATINGS.get_many(players)).values() if rating.standing >= 0}


async def unapplied() -> dict[str, Unapplied]:
    """Players whose last change Redis did not take, up to a batch (a read each, one at least)."""
    notes = await UNAPPLIED.select(order=[("player_id", "ASCENDING")], limit=BATCH)
    return {note.player_id: note for note in notes}


async def current(players: Iterable[str]) -> list[Rating]:
    """The ratings of these players as they are now, on the boards or off them (a read each)."""
    return list((await RATINGS.get_many(players)).values())


async def forget_unapplied(tx: Transaction, applied: dict[str, Unapplied]) -> None:
    """Delete these notes, but those that were renewed meanwhile (a read each, in one call)."""
    for player_id, note in (await tx.get_many(UNAPPLIED, applied)).items():
        if note == applied[player_id]:
            tx.delete(UNAPPLIED, player_id)


async def sample() -> list[str]:
    """Some players of the global board, at random."""
    return await board_maintenance.sample(BOARDS, SAMPLE)


async def players(cursor: int) -> tuple[int, list[str]]:
    """Players of the global board from a cursor on, and the next cursor, which is 0 at the end."""
    return await board_maintenance.players(BOARDS, cursor)


async def compare(ratings: Iterable[Rating], season_on: str | None) -> tuple[list[str], list[str]] | None:
    """Who of these is missing on the boards, and who stands there otherwise; None when Redis does not answer."""
    return await board_maintenance.compare(BOARDS, [card(rating, season_on) for rating in ratings])


async def remove(player_ids: list[str], season_on: str | None) -> bool:
    """Take players off the boards; False when Redis did not take it."""
    return await board_maintenance.remove(BOARDS, player_ids, PAGE, [GLOBAL, *([season_on] if season_on else [])])
