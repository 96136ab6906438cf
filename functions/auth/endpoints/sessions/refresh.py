"""Trade a refresh token for the next pair."""

from functions.auth.models.sessions.sessions import RefreshRequest, SignedIn
from functions.auth.operations.sessions import refresh_tokens
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.sessions.sessions import RefreshRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.http.responses import Reply
from shared.identity.callers import RefreshCookie
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/refresh",
    rate=AUTH_RATE,
    errors=(RefreshRejected, AccountBlocked),
    secrets=(SIGNING_KEY,),
)
async def refresh(body: RefreshRequest, cookie: RefreshCookie, context: RequestContext) -> Reply[SignedIn]:
    """Refresh a session.

    Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
    session. A token in the body counts before the cookie. Cookies are answered with cookies.

    Cost: reads the session and the account in one call; writes the session, in its own
    transaction.
    """
    return await refresh_tokens.rotate(body.refresh_token or cookie, context, cookies=not body.refresh_token)
