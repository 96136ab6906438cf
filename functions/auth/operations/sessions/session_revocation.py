"""Ending sessions of an account: one, or all of them."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from functions.auth.events import SessionsRevoked
from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.sessions.sessions import RevokeRequest, SessionSelection
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.identities.reauthentication import check_current, check_session
from functions.auth.rules.sessions.sessions import own_session
from functions.auth.store import accounts, audit
from functions.auth.store import sessions as store
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.callers import Caller
from shared.identity.session import Session
from shared.telemetry.context import RequestContext

ENDED_AT_ONCE = 100
"""How many sessions one commit ends."""

CLOCKS_DIFFER = timedelta(seconds=5)
"""How far ahead of ours the clock of an instance may be that opened a session before the decision to end it."""


async def end_open_sessions(user_id: str, because: str, until: datetime, keep: Collection[str] = ()) -> int:
    """End an account's sessions that were opened up to a moment, however many; returns how many that were.

    A query, a commit and a round trip to Redis for each hundred. What is ended is written without being read
    again: whoever refreshes it at the same time finds it changed, and then ended.
    """
    ended = 0
    after: tuple[datetime, str] | tuple[()] = ()
    while True:
        page = await store.sessions_to_end(user_id, until, after, ENDED_AT_ONCE)
        if ending := [session for session in page if session.session_id not in keep]:

            async def end(tx: Transaction, ending: list[Session] = ending) -> None:
                sessions.end_several(tx, ending, because)

            await transaction.run(end)
            ended += len(ending)
        if len(page) < ENDED_AT_ONCE:
            return ended
        after = (page[-1].created_at, page[-1].session_id)


async def end_sessions_now(user_id: str, because: str) -> int:
    """End all open sessions of an account; returns how many that were."""
    return await end_open_sessions(user_id, because, datetime.now(UTC))


def end_all_sessions(tx: Transaction, user_id: str, because: str, *, keep: tuple[str, ...] = ()) -> None:
    """End every open session of an account but those in `keep`, once this transaction has committed.

    It is done before the answer goes out, in commits of a hundred, to all that were opened until the commit: who signs
    in with what this transaction changes is either among them or cannot commit (`session_tokens.sign_in`). What a crash
    leaves open, `auth-end-sessions` ends, for the decision is published with its cause; that goes by the decision's
    moment, so that a late delivery signs nobody out. Call it when all that takes time has been done.
    """
    revoked = SessionsRevoked(user_id=user_id, because=because, keep=keep, revoked_at=datetime.now(UTC))

    async def end() -> None:
        await end_open_sessions(user_id, because, datetime.now(UTC) + CLOCKS_DIFFER, keep)

    tx.after_commit(end)
    tx.emit(revoked)


async def current_session(tx: Transaction, player: Caller) -> tuple[Session, User]:
    """The caller's session and account, in one call; this commits only if the session has not ended by then.

    Raises Unauthenticated for one that was ended, or was decided to end, since the request was let in.
    """
    session, user = await store.session_and_user(tx, player.session_id, player.id)
    if user is None:
        raise Unauthenticated
    check_current(lives := check_session(session), user)
    store.stays(tx, player.session_id)
    return lives, user


def keep_session(tx: Transaction, session: Session, user: User) -> tuple[str]:
    """Take a session into the account's new epoch while the others end; returns the ids of those to keep."""
    store.save_session(tx, session.model_copy(update={"epoch": user.epoch}))
    return (session.session_id,)


async def revoke(tx: Transaction, player: Caller, wanted: RevokeRequest, context: RequestContext) -> bool:
    """End one of the caller's sessions, all others, or all; returns whether the caller's own is among them.

    Raises SessionNotFound.
    """
    if wanted.session_id:
        session = own_session(await store.session(tx, wanted.session_id), player.id)
        if session.ended_at is None:
            sessions.end(tx, session, "revoked")
    else:
        own, user = await current_session(tx, player)
        accounts.save_user(tx, changed := signed_out(user))
        kept = keep_session(tx, own, changed) if wanted.which is SessionSelection.OTHERS else ()
        end_all_sessions(tx, player.id, "revoked", keep=kept)
    named = {"session_id": wanted.session_id} if wanted.session_id else {}
    audit.record(tx, AuditKind.SESSION_REVOKED, player.id, context, which=wanted.which.value, **named)
    return wanted.which is SessionSelection.ALL or wanted.session_id == player.session_id
