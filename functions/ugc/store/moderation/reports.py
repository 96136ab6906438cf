"""Reports of items in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.ugc.models.moderation.reports import UgcReport, UgcReportStatus
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

REPORTS = Collection("ugc_reports", UgcReport)


def ref(ugc_id: str, reporter_id: str) -> Ref[UgcReport]:
    """The report of an item by a player."""
    return REPORTS.ref(f"{ugc_id}-{reporter_id}")


async def of_accounts(tx: Transaction, ugc_id: str, reporter_ids: Iterable[str]) -> list[UgcReport]:
    """The reports of an item by a player, under all their ids (a read each, unless they were fetched)."""
    return list((await tx.get_many(REPORTS, [ref(ugc_id, each).id for each in reporter_ids])).values())


async def several(tx: Transaction, reports: Iterable[UgcReport]) -> list[UgcReport]:
    """Reports that a query showed, as this transaction sees them (a read each, in one call)."""
    names = [f"{report.ugc_id}-{report.reporter_id}" for report in reports]
    return list((await tx.get_many(REPORTS, names)).values())


def save(tx: Transaction, report: UgcReport) -> None:
    """Write a report that this transaction read, or found missing."""
    tx.put(REPORTS, f"{report.ugc_id}-{report.reporter_id}", report)


async def of_item(ugc_id: str, status: UgcReportStatus, until: datetime, limit: int) -> list[UgcReport]:
    """Reports of an item in a status that were made up to a moment, the oldest first (a read each)."""
    return await REPORTS.select(
        ("ugc_id", "==", ugc_id),
        ("status", "==", status.value),
        ("reported_at", "<=", until),
        order=[("reported_at", "ASCENDING")],
        limit=limit,
    )


async def of_decision(decision_id: str, limit: int) -> list[UgcReport]:
    """Reports that a decision settled (a read each)."""
    return await REPORTS.select(("decision_id", "==", decision_id), limit=limit)


async def page(
    status: UgcReportStatus | None, ugc_id: str | None, limit: int, after: tuple[datetime, str] | None
) -> list[UgcReport]:
    """Reports that fit, the newest first, after the given time and reporter (a read each)."""
    in_status: list[Filter] = [("status", "==", status.value)] if status else []
    of_item: list[Filter] = [("ugc_id", "==", ugc_id)] if ugc_id else []
    return await REPORTS.select(
        *in_status,
        *of_item,
        order=[("reported_at", "DESCENDING"), ("reporter_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
