"""Notices to the owners of accounts, once what they tell of has happened."""

import uuid

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mails import Notice, SendNotice
from functions.auth.rules.email_addresses.set_aside import is_unproven
from shared.events import tasks
from shared.firestore.transaction import Transaction


def tell(
    tx: Transaction, notice: Notice, email: str | None, language: str = "", about: str = "", *, limited: bool = False
) -> None:
    """Mail a notice once this transaction has committed. One that Cloud Tasks does not take is lost, and logged.

    It is `limited` where anybody can make it happen, for the mailbox is not theirs.
    """
    if not email:
        return
    request_id = uuid.uuid4().hex
    work = SendNotice(
        request_id=request_id, notice=notice, email=email, language=language, about=about, limited=limited
    )

    async def send() -> None:
        await tasks.enqueue(work)

    tx.after_commit(send)


def tell_address(tx: Transaction, notice: Notice, user: User) -> None:
    """Mail a notice to an account's address. While it is not proven, what it is told of may be a stranger's doing."""
    tell(tx, notice, user.email, user.language, limited=is_unproven(user))


def tell_owner(tx: Transaction, notice: Notice, user: User, about: str = "") -> None:
    """Mail a notice to an account's address if it is proven: others get no mail of what strangers do with theirs."""
    if user.email_proven_at is not None:
        tell(tx, notice, user.email, user.language, about)
