"""Trade a refresh token for the next pair."""

from functools import partial

from functions.auth.models.sessions import RefreshRequest, SignedIn
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.rules.sessions import RefreshRejected
from functions.auth.store import rotation, tokens
from shared.declare import Rate, Secret, endpoint
from shared.http.request import REFRESH_COOKIE
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/refresh",
    rate=Rate.AUTH,
    errors=(RefreshRejected, AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
)
async def refresh(body: RefreshRequest, context: RequestContext) -> Reply[SignedIn]:
    """Rotate the refresh token and extend the session; a token that was spent before ends the session.

    Reads the session and the account in one call; writes the session, which `rotation` does in its own transaction.
    """
    shown = body.refresh_token or context.cookies.get(REFRESH_COOKIE) or ""
    return await rotation.rotate(shown, context, partial(tokens.session_reply, cookies=body.refresh_token is None))
