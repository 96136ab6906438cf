"""Orders that are not as their providers say, in Firestore."""

from datetime import datetime

from functions.commerce.models.reconciliation import OrderDifference
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

DIFFERENCES = Collection("commerce_differences", OrderDifference)
"""By the order's id."""


async def of_order(tx: Transaction, order_id: str) -> OrderDifference | None:
    """What an order is not as its provider says (one read)."""
    return await tx.get(DIFFERENCES, order_id)


def save(tx: Transaction, difference: OrderDifference) -> None:
    """Write a difference that this transaction read, or found missing."""
    tx.put(DIFFERENCES, difference.order_id, difference)


async def listed(limit: int, after: tuple[datetime, str] | None, *, is_open: bool) -> list[OrderDifference]:
    """Differences that are open or resolved, the latest first, after the given time and order (a read each)."""
    return await DIFFERENCES.select(
        ("is_open", "==", is_open),
        order=[("found_at", "DESCENDING"), ("order_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
