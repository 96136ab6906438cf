"""What providers told us, in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import Notice
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction

NOTICES = Collection("commerce_notices", Notice)


def add(tx: Transaction, notice: Notice) -> None:
    """Keep a notice; the commit raises AlreadyDone for one that was kept before."""
    tx.create(NOTICES, _name(notice.provider, notice.notice_id), notice, otherwise=AlreadyDone())


async def notice_to_change(tx: Transaction, provider: PaymentProvider, notice_id: str) -> Notice | None:
    """A notice (one read)."""
    return await tx.get(NOTICES, _name(provider, notice_id))


def save(tx: Transaction, notice: Notice) -> None:
    """Write a notice that this transaction read."""
    tx.put(NOTICES, _name(notice.provider, notice.notice_id), notice)


async def due(now: datetime, limit: int) -> list[Notice]:
    """Notices whose handling is to be asked for again, those that have waited longest first (a read each)."""
    return await NOTICES.select(("due_at", "<=", now), order=[("due_at", "ASCENDING")], limit=limit)


async def about(transactions: Sequence[str], limit: int = 250) -> list[str]:
    """Which notices are about these transactions, by their ids (a read each)."""
    return list(await NOTICES.named(("transaction", "in", list(transactions)), limit=limit))


def forget(tx: Transaction, notice_id: str) -> None:
    """Delete a notice by its id."""
    tx.delete(NOTICES, notice_id)


def _name(provider: PaymentProvider, notice_id: str) -> str:
    return f"{provider.value}:{notice_id}"
