"""The heads of sealed batches, in Firestore: what is sealed next, and where a time is. The bucket has the truth."""

from collections.abc import Iterable
from datetime import datetime

from functions.admin.models.sealing import BatchHead
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

BATCHES = Collection("admin_audit_batches", BatchHead)


def name_of(number: int) -> str:
    """What a batch is called, so that names are in the order of numbers."""
    return f"{number:010}"


async def latest() -> BatchHead | None:
    """The head of the latest batch (one read)."""
    heads = await BATCHES.select(order=[("number", "DESCENDING")], limit=1)
    return heads[0] if heads else None


async def covering(moment: datetime) -> BatchHead | None:
    """The head of the first batch whose window ends after a moment (one read)."""
    heads = await BATCHES.select(("until", ">", moment), order=[("until", "ASCENDING")], limit=1)
    return heads[0] if heads else None


async def with_late_entries(limit: int) -> list[BatchHead]:
    """The heads of batches with entries that came late, the latest first of equals (a read each)."""
    return await BATCHES.select(("late", ">", 0), order=[("late", "DESCENDING")], limit=limit)


async def heads(numbers: Iterable[int]) -> dict[int, BatchHead]:
    """Those heads that are there, by number, in one call (a read each)."""
    stored = await BATCHES.get_many(map(name_of, numbers))
    return {head.number: head for head in stored.values()}


def save(tx: Transaction, head: BatchHead) -> None:
    """Write a head as the bucket has it, whatever stood there."""
    tx.put(BATCHES, name_of(head.number), head, overwrite=True)
