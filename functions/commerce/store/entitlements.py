"""Entitlements whose time is over, in Firestore."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from functions.commerce.models.entitlements import Entitlement, EntitlementStatus
from functions.commerce.store.orders import ENTITLEMENTS
from shared.firestore.transaction import Transaction


def ended(now: datetime) -> AsyncIterator[list[Entitlement]]:
    """Active entitlements whose end has come, the oldest first (a read each)."""
    return ENTITLEMENTS.pages(
        ("status", "==", EntitlementStatus.ACTIVE.value),
        ("expires_at", "<=", now),
        order=[("expires_at", "ASCENDING")],
    )


async def entitlements_to_change(tx: Transaction, entitlement_ids: Sequence[str]) -> list[Entitlement]:
    """Entitlements, in one call (a read each)."""
    return list((await tx.get_many(ENTITLEMENTS, entitlement_ids)).values())
