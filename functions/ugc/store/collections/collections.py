"""Lists of items that players make, in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.ugc.models.collections.collections import UgcCollection
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

COLLECTIONS = Collection("ugc_collections", UgcCollection)


def new_id() -> str:
    """The id of a new collection."""
    return COLLECTIONS.new_id()


def ref(collection_id: str) -> Ref[UgcCollection]:
    """The document of a collection."""
    return COLLECTIONS.ref(collection_id)


async def collection(tx: Transaction, collection_id: str) -> UgcCollection | None:
    """A collection (one read, unless it was fetched)."""
    return await tx.get(COLLECTIONS, collection_id)


def add(tx: Transaction, new: UgcCollection) -> None:
    """A new collection."""
    tx.create(COLLECTIONS, new.collection_id, new)


def save(tx: Transaction, changed: UgcCollection) -> None:
    """Write a collection that this transaction read."""
    tx.put(COLLECTIONS, changed.collection_id, changed)


def remove(tx: Transaction, collection_id: str) -> None:
    """Delete a collection that this transaction read."""
    tx.delete(COLLECTIONS, collection_id)


async def count(player_ids: Sequence[str]) -> int:
    """How many collections a player has, under all their ids (a read for each thousand)."""
    return await COLLECTIONS.count(("owner_id", "in", list(player_ids)))


async def of_owners(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[UgcCollection]:
    """Collections of players, the newest first, after the given time and collection (a read each)."""
    return await COLLECTIONS.select(
        ("owner_id", "in", list(player_ids)),
        order=[("created_at", "DESCENDING"), ("collection_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
