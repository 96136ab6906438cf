"""End this session."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.sessions import SignedOut
from functions.auth.store import audit, tokens
from functions.auth.store import sessions as store
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.identity import sessions
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/logout", rate=Rate.AUTH)
async def logout(player: Player, context: RequestContext, tx: Transaction) -> Reply[SignedOut]:
    """End the session of this access token, on every instance at once, and clear its cookies.

    Reads and writes the session, writes the audit. Other devices stay signed in.
    """
    session = await store.session(tx, player.session_id)
    if session and session.ended_at is None:
        sessions.end(tx, session, "logout")
        audit.record(tx, AuditKind.LOGOUT, player.id, context)
    return Reply(SignedOut(session_id=player.session_id), tokens.cleared_cookies())
