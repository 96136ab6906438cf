"""What providers told us, in Firestore."""

from functions.commerce.models.notices import Notice
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, Transaction

NOTICES = Collection("commerce_notices", Notice)


def add(tx: Transaction, notice: Notice) -> None:
    """Keep a notice; the commit raises AlreadyDone for one that was kept before."""
    tx.create(NOTICES, f"{notice.provider.value}:{notice.notice_id}", notice, otherwise=AlreadyDone())
