"""Of how many hours of a season the points are awarded."""

from functions.conquest.models.clocks import SeasonClock
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CLOCKS = Collection("conquest_clocks", SeasonClock)


async def awarded(season_id: str) -> int:
    """Of how many hours the points are awarded in all territories (one read)."""
    clock = await CLOCKS.get(season_id)
    return clock.hours if clock else 0


async def advance(season_id: str, hours: int, tx: Transaction) -> None:
    """Note that the points of so many hours are awarded (a read and a write)."""
    before = await tx.get(CLOCKS, season_id)
    if before is None or before.hours < hours:
        tx.put(CLOCKS, season_id, SeasonClock(season_id=season_id, hours=hours))
