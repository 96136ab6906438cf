"""The audit trail's records of orders in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.commerce.models.order_records import OrderRecord
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

RECORDS = Collection("commerce_order_records", OrderRecord)


def add(tx: Transaction, record: OrderRecord) -> None:
    """A new record."""
    tx.create(RECORDS, record.record_id, record)


async def between(
    player_id: str | None, order_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[OrderRecord]:
    """Records of a player's orders, or else of one, from `start` to before `end`, the latest first (a read each)."""
    which: list[Filter] = [("player_id", "==", player_id)] if player_id else [("order_id", "==", order_id)]
    return await RECORDS.select(
        *which,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("record_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of records from `start` to before `end` as they are stored, the oldest first (a read each)."""
    return await RECORDS.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)


async def stored_by_id(record_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those that are there as they are stored, in one call (a read each)."""
    return await RECORDS.stored_by_id(record_ids)
