"""Entitlements that no order says, and those whose time is over, in Firestore."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from functions.commerce.models.entitlements import Entitlement, EntitlementStatus
from functions.commerce.store.orders import ENTITLEMENTS
from shared.firestore.transaction import AlreadyDone, Transaction


def ended(now: datetime) -> AsyncIterator[list[Entitlement]]:
    """Active entitlements whose end has come, the oldest first (a read each)."""
    return ENTITLEMENTS.pages(
        ("status", "==", EntitlementStatus.ACTIVE.value),
        ("expires_at", "<=", now),
        order=[("expires_at", "ASCENDING")],
    )


def create(tx: Transaction, entitlement: Entitlement) -> None:
    """Write an entitlement that no order says, once a gift."""
    tx.create(ENTITLEMENTS, entitlement.entitlement_id, entitlement, otherwise=AlreadyDone())


async def entitlement_to_change(tx: Transaction, entitlement_id: str) -> Entitlement | None:
    """An entitlement (one read)."""
    return await tx.get(ENTITLEMENTS, entitlement_id)


async def entitlements_to_change(tx: Transaction, entitlement_ids: Sequence[str]) -> list[Entitlement]:
    """Entitlements, in one call (a read each)."""
    return list((await tx.get_many(ENTITLEMENTS, entitlement_ids)).values())
