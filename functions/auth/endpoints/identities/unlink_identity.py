"""Unlink an identity from one's account."""

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.links import LinkedAccounts
from functions.auth.operations.identities import unlinking
from functions.auth.rules.identities import links as rules
from functions.auth.rules.identities.reauthentication import ReauthenticationNeeded
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.extension_points import CONNECTIONS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "DELETE /api/v1/auth/link/{provider}",
    rate=AUTH_RATE,
    errors=(ReauthenticationNeeded, rules.EmailNotUnlinkable, rules.NotLinked, rules.LastSignInMethod),
    extension_points=(CONNECTIONS,),
)
async def unlink_identity(
    player: Player, provider: Provider, context: RequestContext, tx: Transaction
) -> LinkedAccounts:
    """Unlink an identity.

    The identity no longer signs in to this account. The last sign-in method cannot be removed. The answer lists the
    identities that are left. A Twitch account, which signs nobody in, is unlinked without `reauthenticate`.

    Cost: reads the session and the account in one call, and the identities by a query; writes the account, so that of
    two that unlink the last two at once one finds the other gone, the identity, the history and the audit.
    """
    return await unlinking.unlink(tx, player, provider, context)
