"""Sessions in Firestore."""

from datetime import datetime

from functions.auth.models.accounts.accounts import User
from functions.auth.rules.passwords.lockout import HARMLESS_ENDS
from functions.auth.store.accounts import USERS
from functions.auth.store.failures import FAILURES
from shared.firestore.transaction import Transaction
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS


async def session_and_user(tx: Transaction, session_id: str, user_id: str) -> tuple[Session | None, User | None]:
    """A session and an account in one call."""
    return await tx.read(SESSIONS.ref(session_id), USERS.ref(user_id))


async def fetch(tx: Transaction, session_id: str, user_id: str) -> None:
    """Read a session, its account and that one's failures in one call, so that getting them later costs nothing."""
    await tx.fetch(SESSIONS.ref(session_id), USERS.ref(user_id), FAILURES.ref(user_id))


def stays(tx: Transaction, session_id: str) -> None:
    """Commit only if a session that this transaction read is as it was: one that ends meanwhile changes nothing."""
    tx.verify(SESSIONS, session_id)


async def session(tx: Transaction, session_id: str) -> Session | None:
    """One session."""
    return await tx.get(SESSIONS, session_id)


async def known_session(session_id: str) -> Session | None:
    """One session, outside of a transaction (one read)."""
    return await SESSIONS.get(session_id)


async def last_session(user_id: str) -> Session | None:
    """An account's latest sign-in (one read)."""
    latest = await SESSIONS.select(("user_id", "==", user_id), order=[("created_at", "DESCENDING")], limit=1)
    return latest[0] if latest else None


async def open_sessions(user_id: str, now: datetime, limit: int, after: tuple[datetime, str] | None) -> list[Session]:
    """An account's sessions that live, the last refreshed first (refreshing extends them all alike). A read each."""
    return await SESSIONS.select(
        ("user_id", "==", user_id),
        ("ended_at", "==", None),
        ("expires_at", ">", now),
        order=[("expires_at", "DESCENDING"), ("session_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def save_session(tx: Transaction, changed: Session) -> None:
    """Write a session that this transaction read."""
    tx.put(SESSIONS, changed.session_id, changed)


async def sessions_to_end(
    user_id: str, until: datetime, after: tuple[datetime, str] | tuple[()], limit: int
) -> list[Session]:
    """An account's sessions that have not ended and were opened up to a moment, the oldest first. A read each."""
    return await SESSIONS.select(
        ("user_id", "==", user_id),
        ("ended_at", "==", None),
        ("created_at", "<=", until),
        order=[("created_at", "ASCENDING"), ("session_id", "ASCENDING")],
        limit=limit,
        after=after,
    )


async def was_signed_in_from(user_id: str, network: str) -> bool:
    """Whether an account was signed in from a network, in a session that was not revoked (one read)."""
    if not network:
        return False
    sessions = await SESSIONS.select(
        ("user_id", "==", user_id), ("network", "==", network), ("ended_because", "in", HARMLESS_ENDS), limit=1
    )
    return bool(sessions)


async def refreshed(before: datetime, limit: int, after: tuple[datetime, str] | None) -> list[Session]:
    """Sessions that were opened or refreshed before a moment, the earliest first, after the given one (a read each)."""
    return await SESSIONS.select(
        ("refreshed_at", "<", before),
        order=[("refreshed_at", "ASCENDING"), ("session_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )
