"""Sessions that their owner ends."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.rules.sessions.sessions import RefreshRejected, TokenUse, shows, split_refresh_token
from functions.auth.store import audit
from functions.auth.store import sessions as store
from shared.firestore.transaction import Transaction
from shared.identity import sessions
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def by_access_token(tx: Transaction, caller: Caller, context: RequestContext) -> str:
    """End the caller's session, unless it has ended meanwhile; returns its id."""
    session = await store.session(tx, caller.session_id)
    if session and session.ended_at is None:
        sessions.end(tx, session, "logout")
        audit.record(tx, AuditKind.LOGOUT, caller.id, context)
    return caller.session_id


async def by_refresh_token(tx: Transaction, shown: str, context: RequestContext) -> str | None:
    """End the open session that a refresh token belongs to; returns its id, or None where there is none.

    One that was spent before ends it, too, as a token that was used twice.
    """
    try:
        session_id, user_id = split_refresh_token(shown)
    except RefreshRejected:
        return None
    session = await store.session(tx, session_id)
    use = shows(session, user_id, shown, tx.now)
    if session is None or use is None:
        return None
    if use is TokenUse.CURRENT:
        sessions.end(tx, session, "logout")
        audit.record(tx, AuditKind.LOGOUT, user_id, context)
    else:
        sessions.end(tx, session, "refresh_token_reused")
        audit.record(tx, AuditKind.REFRESH_TOKEN_REUSED, user_id, context, session_id=session_id)
    return session_id
