"""Which reports were taken in."""

from collections.abc import Iterable

from functions.matches.models import TakenReport
from functions.profiles.api import players as profiles
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

REPORTS = Collection("matches_reports", TakenReport)


async def taken_report(tx: Transaction, match_id: str, player_ids: Iterable[str]) -> TakenReport | None:
    """The report of a match, if there is one; its players' profiles come in the same call."""
    await tx.fetch(REPORTS.ref(match_id), *profiles.refs(player_ids))
    return await tx.get(REPORTS, match_id)


def add(tx: Transaction, report: TakenReport) -> None:
    """A report that is taken in now."""
    tx.put(REPORTS, report.match_id, report)
