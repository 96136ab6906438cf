"""Who rated and who downloaded which item, in Firestore."""

from collections.abc import Iterable

from functions.ugc.models.ratings.ratings import Download, Rating
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

RATINGS = Collection("ugc_ratings", Rating)
DOWNLOADS = Collection("ugc_downloads", Download)


def rating_ref(ugc_id: str, player_id: str) -> Ref[Rating]:
    """The document of a rating."""
    return RATINGS.ref(_id(ugc_id, player_id))


def download_ref(ugc_id: str, player_id: str) -> Ref[Download]:
    """The document of a download."""
    return DOWNLOADS.ref(_id(ugc_id, player_id))


async def ratings(tx: Transaction, ugc_id: str, player_ids: Iterable[str]) -> list[Rating]:
    """The ratings of an item by a player, under all their ids (a read each, unless they were fetched)."""
    return list((await tx.get_many(RATINGS, [_id(ugc_id, each) for each in player_ids])).values())


async def downloads(tx: Transaction, ugc_id: str, player_ids: Iterable[str]) -> list[Download]:
    """The downloads of an item by a player, under all their ids (a read each, unless they were fetched)."""
    return list((await tx.get_many(DOWNLOADS, [_id(ugc_id, each) for each in player_ids])).values())


def save(tx: Transaction, rating: Rating) -> None:
    """Write a rating that this transaction read, or found missing."""
    tx.put(RATINGS, _id(rating.ugc_id, rating.player_id), rating)


def add_download(tx: Transaction, ugc_id: str, player_id: str) -> None:
    """A player has downloaded an item for the first time."""
    tx.create(DOWNLOADS, _id(ugc_id, player_id), Download(ugc_id=ugc_id, player_id=player_id, first_at=tx.now))


async def totals(ugc_id: str) -> tuple[int, int]:
    """How many ratings an item has, and the sum of their stars (a read for each thousand)."""
    ratings, sums = await RATINGS.totals(("ugc_id", "==", ugc_id), fields=["stars"])
    return ratings, sums["stars"]


async def count_downloads(ugc_id: str) -> int:
    """How many players have downloaded an item (a read for each thousand)."""
    return await DOWNLOADS.count(("ugc_id", "==", ugc_id))


def _id(ugc_id: str, player_id: str) -> str:
    return f"{ugc_id}-{player_id}"
