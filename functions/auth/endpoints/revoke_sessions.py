"""End my sessions."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.sessions import RevokeRequest, SessionsRevoked, Which
from functions.auth.operations import session_revocation
from functions.auth.rules.sessions import SessionNotFound, own_session
from functions.auth.store import audit
from functions.auth.store import sessions as store
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.http import cookies
from shared.http.responses import Reply
from shared.identity import sessions
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/revoke", rate=Rate.AUTH, errors=(SessionNotFound,))
async def revoke_sessions(
    player: Player, body: RevokeRequest, context: RequestContext, tx: Transaction
) -> Reply[SessionsRevoked]:
    """End my sessions.

    Ends one session, all others, or all. Their tokens are refused from the next request on.

    Cost: reads and writes the one session; of several, the decision is written, and they end before the answer goes
    out.
    """
    if body.session_id:
        session = own_session(await store.session(tx, body.session_id), player.id)
        if session.ended_at is None:
            sessions.end(tx, session, "revoked")
    else:
        keep = (player.session_id,) if body.which is Which.OTHERS else ()
        session_revocation.end_all_sessions(tx, player.id, "revoked", keep=keep)
    named = {"session_id": body.session_id} if body.session_id else {}
    audit.record(tx, AuditKind.SESSION_REVOKED, player.id, context, which=body.which.value, **named)
    signs_out = body.which is Which.ALL or body.session_id == player.session_id
    ended = SessionsRevoked(which=body.which, signed_out=signs_out)
    return Reply(ended, cookies.cleared_cookies() if signs_out else ())
