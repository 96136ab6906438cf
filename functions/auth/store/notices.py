"""Notices to the owners of accounts, once what they tell of has happened."""

import uuid

from functions.auth.models.mails import Notice, SendNotice
from shared.events import tasks
from shared.firestore.transaction import Transaction


def tell(tx: Transaction, notice: Notice, email: str | None, language: str = "") -> None:
    """Mail a notice once this transaction has committed. One that Cloud Tasks does not take is lost, and logged."""
    if not email:
        return
    work = SendNotice(request_id=uuid.uuid4().hex, notice=notice, email=email, language=language)

    async def send() -> None:
        await tasks.enqueue(work)

    tx.after_commit(send)
