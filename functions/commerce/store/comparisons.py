"""Which comparisons of orders were begun, and which are done, in Firestore."""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime

from functions.commerce.models.reconciliation import Comparison
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

COMPARISONS = Collection("commerce_comparisons", Comparison)


async def begun(tx: Transaction, names: Iterable[str]) -> set[str]:
    """Which of these were begun, in one call (a read each)."""
    return set(await tx.get_many(COMPARISONS, list(names)))


async def to_change(tx: Transaction, name: str) -> Comparison | None:
    """A comparison (one read)."""
    return await tx.get(COMPARISONS, name)


def save(tx: Transaction, comparison: Comparison) -> None:
    """Write a comparison that this transaction read, or found missing."""
    tx.put(COMPARISONS, comparison.name, comparison)


def due(now: datetime) -> AsyncIterator[list[Comparison]]:
    """Comparisons that nobody has ended in time, the oldest first (a read each)."""
    return COMPARISONS.pages(("due_at", "<=", now), order=[("due_at", "ASCENDING")])
