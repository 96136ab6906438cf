"""Notices to the owners of accounts, once what they tell of has happened."""

import uuid

from functions.auth.models.accounts import User
from functions.auth.models.mails import Notice, SendNotice
from shared.events import tasks
from shared.firestore.transaction import Transaction


def tell(tx: Transaction, notice: Notice, email: str | None, language: str = "", about: str = "") -> None:
    """Mail a notice once this transaction has committed. One that Cloud Tasks does not take is lost, and logged."""
    if not email:
        return
    work = SendNotice(request_id=uuid.uuid4().hex, notice=notice, email=email, language=language, about=about)

    async def send() -> None:
        await tasks.enqueue(work)

    tx.after_commit(send)


def tell_owner(tx: Transaction, notice: Notice, user: User, about: str = "") -> None:
    """Mail a notice to an account's address if it is proven: others get no mail of what strangers do with theirs."""
    if user.email_proven_at is not None:
        tell(tx, notice, user.email, user.language, about)
