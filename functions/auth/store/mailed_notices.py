"""Which notices of other services have been mailed."""

from datetime import timedelta

from functions.auth.models.mail.player_notices import MailedNotice
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.identity.digests import digest

MAILED_NOTICES = Collection("auth_mailed_notices", MailedNotice)

KEPT = timedelta(days=30)
"""Longer than Pub/Sub delivers again what was not acknowledged: seven days."""


def id_of(key: str) -> str:
    """The document of a notice."""
    return digest(key)


def ref(key: str) -> Ref[MailedNotice]:
    """Where it stands whether a notice was mailed."""
    return MAILED_NOTICES.ref(id_of(key))


async def require_new(tx: Transaction, key: str) -> None:
    """Raises AlreadyDone for a notice that was mailed."""
    if await tx.get(MAILED_NOTICES, id_of(key)) is not None:
        raise AlreadyDone


def mark(tx: Transaction, key: str) -> None:
    """Say that a notice was mailed; the commit raises AlreadyDone when it was before."""
    tx.create(MAILED_NOTICES, id_of(key), MailedNotice(expire_at=tx.now + KEPT), otherwise=AlreadyDone())


async def is_mailed(key: str) -> bool:
    """Whether a notice was mailed (one read)."""
    return await MAILED_NOTICES.get(id_of(key)) is not None
