"""What the comparison of the live boards with the ratings found last, in Firestore."""

from functions.leaderboards.models.reconciliation import Reconciliation
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

RECONCILIATIONS = Collection("leaderboards_reconciliations", Reconciliation)
LAST = "last"


async def save_report(report: Reconciliation) -> None:
    """Keep what a comparison found, in place of the one before (one write)."""
    tx = Transaction()
    tx.put(RECONCILIATIONS, LAST, report, overwrite=True)
    await tx.commit()


async def last_report() -> Reconciliation | None:
    """What the last comparison found (one read)."""
    return await RECONCILIATIONS.get(LAST)
