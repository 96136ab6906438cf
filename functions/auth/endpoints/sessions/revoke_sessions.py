"""End my sessions."""

from functions.auth.models.sessions.sessions import RevokeRequest, SessionsRevoked
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.sessions.sessions import SessionNotFound
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/revoke", rate=AUTH_RATE, errors=(SessionNotFound,))
async def revoke_sessions(
    player: Player, body: RevokeRequest, context: RequestContext, tx: Transaction
) -> Reply[SessionsRevoked]:
    """End my sessions.

    Ends one session, all others, or all. Their tokens are refused from the next request on.

    Cost: reads and writes the one session; of several, reads the session and the account in one call and writes the
    decision into the account, and they end before the answer goes out.
    """
    signs_out = await session_revocation.revoke(tx, player, body, context)
    return Reply(SessionsRevoked(which=body.which, signed_out=signs_out), signs_out=signs_out)
