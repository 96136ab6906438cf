"""What the transparency report counts, in Firestore: each year's counts in parts, so that no document is hot."""

from zlib import crc32

from functions.ugc.models.moderation.transparency import Tally
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

TALLIES = Collection("ugc_tallies", Tally)

SHARDS = 10


def add(tx: Transaction, key: str, *names: str) -> None:
    """Count one more of each of these this year, in the part of a key."""
    tx.increment(TALLIES, f"{tx.now.year}.{crc32(key.encode()) % SHARDS}", **dict.fromkeys(names, 1))


async def of_year(year: int) -> list[Tally]:
    """The parts of a year that there are (ten reads in one call)."""
    return list((await TALLIES.get_many(f"{year}.{shard}" for shard in range(SHARDS))).values())
