"""Reported messages in Firestore."""

from datetime import datetime

from functions.messages.models.direct import Report, ReportStatus
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

REPORTS = Collection("messages_reports", Report)


def ref(message_id: str) -> Ref[Report]:
    """The report of a message."""
    return REPORTS.ref(message_id)


async def report(tx: Transaction, message_id: str) -> Report | None:
    """The report of a message, if there is one (one read, unless it was fetched)."""
    return await tx.get(REPORTS, message_id)


async def of_status(status: ReportStatus, limit: int, after: tuple[datetime, str] | None) -> list[Report]:
    """Reports of a status, the oldest first, after the given time and message (a read each)."""
    return await REPORTS.select(
        ("status", "==", status.value),
        order=[("reported_at", "ASCENDING"), ("message_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


def save(tx: Transaction, changed: Report) -> None:
    """Write a report that this transaction read, or found missing."""
    tx.put(REPORTS, changed.message_id, changed)


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many reports are open, and since when the first of them is (two reads at least)."""
    oldest = await of_status(ReportStatus.OPEN, 1, None)
    return await REPORTS.count(("status", "==", ReportStatus.OPEN.value)), oldest[0].reported_at if oldest else None
