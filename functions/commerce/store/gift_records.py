"""The audit trail's records of gifts in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.commerce.models.gift_records import GiftRecord
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction
from shared.granting import Granted

GIFT_RECORDS = Collection("commerce_gift_records", GiftRecord)


def add(tx: Transaction, player_id: str, fact: str, granted: tuple[Granted, ...]) -> None:
    """A record of what this transaction gives."""
    record_id = GIFT_RECORDS.new_id()
    record = GiftRecord(record_id=record_id, player_id=player_id, fact=fact, granted=granted, at=tx.now)
    tx.create(GIFT_RECORDS, record_id, record)


async def between(
    player_id: str | None, fact: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[GiftRecord]:
    """Gifts to a player, or else by a fact, from `start` to before `end`, the latest first (a read each)."""
    which: list[Filter] = [("player_id", "==", player_id)] if player_id else [("fact", "==", fact)]
    return await GIFT_RECORDS.select(
        *which,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("record_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of records from `start` to before `end` as they are stored, the oldest first (a read each)."""
    return await GIFT_RECORDS.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)


async def stored_by_id(record_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those that are there as they are stored, in one call (a read each)."""
    return await GIFT_RECORDS.stored_by_id(record_ids)
