"""Takedowns in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.ugc.models.moderation.takedowns import Takedown, TakedownStatus
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

TAKEDOWNS = Collection("ugc_takedowns", Takedown)


def new_id() -> str:
    """The id of a new takedown."""
    return TAKEDOWNS.new_id()


async def takedown(tx: Transaction, takedown_id: str) -> Takedown | None:
    """A takedown, if there is one (one read, unless it was fetched)."""
    return await tx.get(TAKEDOWNS, takedown_id)


async def several(tx: Transaction, takedown_ids: Sequence[str]) -> list[Takedown]:
    """Those of these takedowns that there are, in this order (a read each, in one call)."""
    there = await tx.get_many(TAKEDOWNS, takedown_ids)
    return [there[each] for each in takedown_ids if each in there]


def add(tx: Transaction, new: Takedown) -> None:
    """A new takedown."""
    tx.create(TAKEDOWNS, new.takedown_id, new)


def save(tx: Transaction, changed: Takedown) -> None:
    """Write a takedown that this transaction read."""
    tx.put(TAKEDOWNS, changed.takedown_id, changed)


async def page(status: TakedownStatus | None, limit: int, after: tuple[datetime, str] | None) -> list[Takedown]:
    """Takedowns, or those of a status, the latest first, after the given time and takedown (a read each)."""
    of_status: list[Filter] = [("status", "==", status.value)] if status else []
    return await TAKEDOWNS.select(
        *of_status,
        order=[("taken_down_at", "DESCENDING"), ("takedown_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
