"""Appeals in Firestore."""

from datetime import datetime

from functions.ugc.models.moderation.appeals import Appeal, AppealStatus
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

APPEALS = Collection("ugc_appeals", Appeal)


def ref(appeal_id: str) -> Ref[Appeal]:
    """An appeal."""
    return APPEALS.ref(appeal_id)


async def appeal(tx: Transaction, appeal_id: str) -> Appeal | None:
    """An appeal, if there is one (one read, unless it was fetched)."""
    return await tx.get(APPEALS, appeal_id)


def save(tx: Transaction, changed: Appeal) -> None:
    """Write an appeal that this transaction read, or found missing."""
    tx.put(APPEALS, changed.appeal_id, changed)


async def of_status(status: AppealStatus, limit: int, after: tuple[datetime, str] | None) -> list[Appeal]:
    """Appeals of a status, the oldest first, after the given time and appeal (a read each)."""
    return await APPEALS.select(
        ("status", "==", status.value),
        order=[("appealed_at", "ASCENDING"), ("appeal_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many appeals are open, and since when the first of them is (two reads at least)."""
    oldest = await of_status(AppealStatus.OPEN, 1, None)
    return await APPEALS.count(("status", "==", AppealStatus.OPEN.value)), oldest[0].appealed_at if oldest else None
