"""End this session."""

from functions.auth.models.sessions.sessions import SignedOut
from functions.auth.operations.sessions import sign_out
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.identity.callers import Player, RefreshCookie
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/logout", rate=AUTH_RATE)
async def logout(
    player: Player | None, cookie: RefreshCookie, context: RequestContext, tx: Transaction
) -> Reply[SignedOut]:
    """Sign out.

    Ends this session at once and clears its cookies. Other devices stay signed in. A browser whose access token has
    expired is signed out by its refresh cookie. Without a live session, the cookies are cleared all the same.

    Cost: reads and writes the session, writes the audit.

    Source: RFC 7009, 2.2.
    """
    if player:
        ended: str | None = await sign_out.by_access_token(tx, player, context)
    elif cookie:
        ended = await sign_out.by_refresh_token(tx, cookie, context)
    else:
        raise Unauthenticated
    return Reply(SignedOut(session_id=ended), signs_out=True)
