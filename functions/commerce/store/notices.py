"""What providers told us, in Firestore."""

from collections.abc import Sequence

from functions.commerce.models.notices import Notice
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction

NOTICES = Collection("commerce_notices", Notice)


def add(tx: Transaction, notice: Notice) -> None:
    """Keep a notice; the commit raises AlreadyDone for one that was kept before."""
    tx.create(NOTICES, f"{notice.provider.value}:{notice.notice_id}", notice, otherwise=AlreadyDone())


async def about(transactions: Sequence[str], limit: int = 250) -> list[str]:
    """Which notices are about these transactions, by their ids; thirty transactions at most (a read each)."""
    return list(await NOTICES.named(("transaction", "in", list(transactions)), limit=limit))


def forget(tx: Transaction, notice_id: str) -> None:
    """Delete a notice by its id."""
    tx.delete(NOTICES, notice_id)
