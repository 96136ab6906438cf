"""Sessions in Firestore, their refresh tokens, and the public keys."""

import json
import secrets
import uuid
from collections.abc import Collection as Several
from datetime import UTC, datetime, timedelta

from functions.auth.events import SessionsRevoked
from functions.auth.models.accounts import User
from functions.auth.models.sessions import JsonWebKeySet
from functions.auth.rules.staff import Limits, last_moment
from functions.auth.store.accounts import USERS
from shared.errors import Unavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS
from shared.settings import settings
from shared.telemetry.context import RequestContext, network_of

ENDED_AT_ONCE = 100
"""How many sessions one commit ends."""

CLOCKS_DIFFER = timedelta(seconds=5)
"""How far ahead of ours the clock of an instance may be that opened a session before the decision to end it."""


async def session_and_user(tx: Transaction, session_id: str, user_id: str) -> tuple[Session | None, User | None]:
    """A session and an account in one call."""
    return await tx.read(SESSIONS.ref(session_id), USERS.ref(user_id))


async def session(tx: Transaction, session_id: str) -> Session | None:
    """One session."""
    return await tx.get(SESSIONS, session_id)


async def known_session(session_id: str) -> Session | None:
    """One session, outside of a transaction (one read)."""
    return await SESSIONS.get(session_id)


async def last_session(user_id: str) -> Session | None:
    """An account's latest sign-in (one read)."""
    found = await SESSIONS.select(("user_id", "==", user_id), order=[("created_at", "DESCENDING")], limit=1)
    return found[0] if found else None


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


async def end_open_sessions(user_id: str, because: str, until: datetime, keep: Several[str] = ()) -> int:
    """End an account's sessions that were opened up to a moment, however many; returns how many that were.

    A query, a commit and a round trip to Redis for each hundred. What is ended is written without being read
    again: whoever refreshes it at the same time finds it changed, and then ended.
    """
    ended = 0
    after: tuple[datetime, str] | tuple[()] = ()
    while True:
        found = await SESSIONS.select(
            ("user_id", "==", user_id),
            ("ended_at", "==", None),
            ("created_at", "<=", until),
            order=[("created_at", "ASCENDING"), ("session_id", "ASCENDING")],
            limit=ENDED_AT_ONCE,
            after=after,
        )
        if ending := [one for one in found if one.session_id not in keep]:

            async def end(tx: Transaction, ending: list[Session] = ending) -> None:
                sessions.end_several(tx, ending, because)

            await transaction.run(end)
            ended += len(ending)
        if len(found) < ENDED_AT_ONCE:
            return ended
        after = (found[-1].created_at, found[-1].session_id)


def end_all_sessions(tx: Transaction, user_id: str, because: str, *, keep: tuple[str, ...] = ()) -> None:
    """End every open session of an account but those in `keep`, once this transaction has committed.

    It is done before the answer goes out, in commits of a hundred, to all that were opened until the commit: who signs
    in with what this transaction changes is either among them or cannot commit (`tokens.sign_in`). What a crash leaves
    open, `auth-end-sessions` ends, for the decision is published with its cause; that goes by the decision's moment,
    so that a late delivery signs nobody out. Call it when all that takes time has been done.
    """
    revoked = SessionsRevoked(user_id=user_id, because=because, keep=keep, revoked_at=datetime.now(UTC))

    async def end() -> None:
        await end_open_sessions(user_id, because, datetime.now(UTC) + CLOCKS_DIFFER, keep)

    tx.after_commit(end)
    tx.emit(revoked)


def open_session(
    tx: Transaction, user: User, context: RequestContext, csrf_token: str, *, second_factor: bool
) -> tuple[Session, str]:
    """A new session, with a second factor or without, and its first refresh token."""
    session_id = uuid.uuid4().hex
    token = new_refresh_token(session_id, user.user_id)
    opened = Session(
        second_factor_at=tx.now if second_factor else None,
        session_id=session_id,
        user_id=user.user_id,
        epoch=user.epoch,
        refresh_digest=digest(token),
        created_at=tx.now,
        refreshed_at=tx.now,
        expires_at=tx.now + timedelta(seconds=settings().refresh_token_seconds),
        ip=context.ip,
        network=network_of(context.ip),
        csrf_token=csrf_token,
        user_agent=context.user_agent,
    )
    opened = opened.model_copy(update={"expires_at": min(opened.expires_at, last_moment(user, opened, limits()))})
    tx.create(SESSIONS, session_id, opened)
    return opened, token


def limits() -> Limits:
    """How long sessions last at most, as the settings say."""
    configured = settings()
    return Limits(
        staff=timedelta(seconds=configured.staff_session_seconds),
        player=timedelta(seconds=configured.player_session_seconds),
    )


def save_session(tx: Transaction, changed: Session) -> None:
    """Write a session that this transaction read."""
    tx.put(SESSIONS, changed.session_id, changed)


def new_refresh_token(session_id: str, user_id: str) -> str:
    """An opaque refresh token; it names its session, so that one read finds it."""
    return f"{session_id}.{user_id}.{secrets.token_urlsafe(32)}"


def published_keys() -> JsonWebKeySet:
    """The public keys. Raises Unavailable when they are not mounted."""
    try:
        return JsonWebKeySet.model_validate(json.loads(settings().jwks_file.read_text()))
    except (OSError, ValueError) as error:
        raise Unavailable("The public keys cannot be read just now.", retry_after=5) from error
