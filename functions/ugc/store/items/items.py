"""Items, and the record of what became of them, in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.ugc.models.items.items import Item, Transition, UgcStatus, UgcType
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

ITEMS = Collection("ugc_items", Item)
TRANSITIONS = Collection("ugc_transitions", Transition)


def ref(ugc_id: str) -> Ref[Item]:
    """The document of an item."""
    return ITEMS.ref(ugc_id)


def new_id() -> str:
    """The id of a new item."""
    return ITEMS.new_id()


async def item(tx: Transaction, ugc_id: str) -> Item | None:
    """An item (one read, unless it was fetched)."""
    return await tx.get(ITEMS, ugc_id)


async def items(ugc_ids: Sequence[str]) -> dict[str, Item]:
    """Those that there are, by id (a read each, in one call)."""
    return await ITEMS.get_many(ugc_ids)


def add(tx: Transaction, new: Item) -> None:
    """A new item."""
    tx.create(ITEMS, new.ugc_id, new)


def save(tx: Transaction, changed: Item) -> None:
    """Write an item that this transaction read."""
    tx.put(ITEMS, changed.ugc_id, changed)


def delete(tx: Transaction, ugc_id: str) -> None:
    """Leave nothing of an item."""
    tx.delete(ITEMS, ugc_id)


def transition_id(ugc_id: str, change: int) -> str:
    """What the record of a change is called."""
    return f"{ugc_id}.{change}"


def record(tx: Transaction, transition: Transition) -> None:
    """Keep what became of an item."""
    tx.create(TRANSITIONS, transition_id(transition.ugc_id, transition.change), transition)


async def of_creators(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Item]:
    """What players made, the newest first, after the given time and item (a read each)."""
    return await ITEMS.select(
        ("creator_id", "in", list(player_ids)),
        order=[("created_at", "DESCENDING"), ("ugc_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def some_of(player_id: str, limit: int) -> list[str]:
    """Ids of items that a player made, in no order (a read each)."""
    return list(await ITEMS.named(("creator_id", "==", player_id), limit=limit))


async def count_of_type(player_id: str, type_: UgcType) -> int:
    """How many items of a type a player made that were not removed (a read for each thousand)."""
    there = [status.value for status in UgcStatus if status is not UgcStatus.REMOVED]
    return await ITEMS.count(("creator_id", "==", player_id), ("type", "==", type_.value), ("status", "in", there))


async def due(now: datetime, limit: int) -> list[Item]:
    """Items of which something goes by now (a read each, one at least)."""
    return await ITEMS.select(("due_at", "<=", now), order=[("due_at", "ASCENDING")], limit=limit)


async def has_object(name: str) -> bool:
    """Whether an item has this file, or a version of it on its way (two reads at most)."""
    if await ITEMS.select(("published.object", "==", name), limit=1):
        return True
    return bool(await ITEMS.select(("pending.object", "==", name), limit=1))
