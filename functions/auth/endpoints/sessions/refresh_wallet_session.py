"""Extend the session of a wallet."""

from functions.auth.models.identities.wallets import WalletRefresh
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.sessions import refresh_tokens
from functions.auth.rules.accounts.accounts import AccountBlocked
from functions.auth.rules.sessions.sessions import RefreshRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.http.responses import Reply
from shared.identity.callers import Player
from shared.settings import SIGNING_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /v1/auth/refresh",
    rate=AUTH_RATE,
    errors=(RefreshRejected, AccountBlocked),
    secrets=(SIGNING_KEY,),
)
async def refresh_wallet_session(player: Player, body: WalletRefresh, context: RequestContext) -> Reply[SignedIn]:
    """Refresh a wallet's session.

    The same as `POST /api/v1/auth/refresh`, which needs no access token. New clients use that.

    Cost: reads the session and the account in one call; writes the session, in its own
    transaction.
    """
    return await refresh_tokens.rotate(body.refresh_token.get_secret_value(), context, cookies=False, owner=player.id)
