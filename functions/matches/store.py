"""Which reports were taken in."""

from datetime import datetime

from functions.matches.models import TakenReport
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

REPORTS = Collection("matches_reports", TakenReport)


def ref(match_id: str) -> Ref[TakenReport]:
    """The document of one match's report."""
    return REPORTS.ref(match_id)


async def taken_report(tx: Transaction, match_id: str) -> TakenReport | None:
    """The report of a match, if there is one (one read, unless it was fetched)."""
    return await tx.get(REPORTS, match_id)


def add(tx: Transaction, report: TakenReport) -> None:
    """A report that is taken in now."""
    tx.put(REPORTS, report.match_id, report)


async def count_reported(start: datetime, end: datetime) -> int:
    """How many matches were reported from `start` to before `end` (a read for each thousand)."""
    return await REPORTS.count(("reported_at", ">=", start), ("reported_at", "<", end))
