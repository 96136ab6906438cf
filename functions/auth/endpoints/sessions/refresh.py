"""Trade a refresh token for the next pair."""

from functions.auth.models.sessions.sessions import RefreshRequest, SignedIn
from functions.auth.operations.sessions import refresh_tokens
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.sessions.sessions import RefreshRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.errors import CsrfRejected
from shared.http import cookies
from shared.http.responses import Reply
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/refresh",
    rate=AUTH_RATE,
    errors=(RefreshRejected, AccountBlocked, CsrfRejected),
    secrets=(SIGNING_KEY,),
)
async def refresh(body: RefreshRequest, context: RequestContext) -> Reply[SignedIn]:
    """Refresh a session.

    Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
    session. A token in the body counts before the cookie. Cookies are answered with cookies.

    Cost: reads the session and the account in one call; writes the session, which `rotation` does in its own
    transaction.
    """
    if body.refresh_token:
        return await refresh_tokens.rotate(body.refresh_token, context, cookies=False)
    return await refresh_tokens.rotate(cookies.refresh_token_of(context), context, cookies=True)
