"""The history of links in Firestore: append-only; and what linking reads."""

from datetime import datetime
from typing import Any

from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.identities.links import LinkAction, LinkEntry
from functions.auth.store import identities
from functions.auth.store.accounts import USERS
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.sessions import SESSIONS

LINKS = Collection("auth_links", LinkEntry)


async def fetch(tx: Transaction, session_id: str, user_id: str, provider: Provider, subject: str) -> None:
    """Read a session, an account and an identity in one call, so that getting them later costs nothing."""
    await tx.fetch(SESSIONS.ref(session_id), USERS.ref(user_id), identities.ref(provider, subject))


def record(tx: Transaction, action: LinkAction, identity: Identity, *, performed_by: str) -> None:
    """Write down that this transaction links or unlinks an identity."""
    _add(
        tx,
        action,
        identity.user_id,
        performed_by=performed_by,
        provider=identity.provider,
        subject=identity.subject,
    )


def record_merge(
    tx: Transaction, action: LinkAction, merge_id: str, pair: tuple[str, str], *, performed_by: str, reason: str
) -> None:
    """Write down, for either account of a pair, that this transaction merges them or undoes it."""
    for user_id, other in (pair, pair[::-1]):
        _add(tx, action, user_id, performed_by=performed_by, other_user_id=other, merge_id=merge_id, reason=reason)


def _add(tx: Transaction, action: LinkAction, user_id: str, **details: Any) -> None:
    entry_id = LINKS.new_id()
    entry = LinkEntry(entry_id=entry_id, user_id=user_id, action=action, at=tx.now, **details)
    tx.create(LINKS, entry_id, entry)


async def history(user_id: str, limit: int, after: tuple[datetime, str] | None) -> list[LinkEntry]:
    """An account's links, unlinks and merges, the latest first (a read each)."""
    return await LINKS.select(
        ("user_id", "==", user_id),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
