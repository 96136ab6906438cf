"""Link another identity to one's account."""

from functions.auth.models.identities.linking import LinkRequest
from functions.auth.models.identities.links import LinkedAccount
from functions.auth.operations.identities import linking
from functions.auth.rules.email_addresses.set_aside import EmailUnproven
from functions.auth.rules.identities import linking as rules
from functions.auth.rules.identities.identities import IdentityTaken
from functions.auth.rules.identities.reauthentication import ReauthenticationNeeded
from functions.auth.rules.identities.wallets import WalletTooNew
from functions.auth.settings import AUTH_RATE, ETH_RPC_URL
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.identity.callers import Player
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/link",
    rate=AUTH_RATE,
    errors=(
        IdentityTaken,
        rules.ProviderLinked,
        EmailUnproven,
        WalletTooNew,
        ReauthenticationNeeded,
        *rules.PROOF_REFUSALS,
        PartnerUnavailable,
    ),
    secrets=(STEAM_WEB_API_KEY, EPIC_CREDENTIALS, ETH_RPC_URL),
)
async def link_identity(player: Player, body: LinkRequest, context: RequestContext) -> LinkedAccount:
    """Link an identity.

    The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
    identity that was set aside comes back. Nothing changes if it is linked already.

    Cost: reads the session before the provider is asked, as a proof is good for one try; then the session once more,
    the account and the identity in one call. Writes both, that the session is as it was, the history and the audit in
    one commit. A wallet that opens no account yet is looked up as a newcomer's is.
    """
    return await linking.link(player, body, context)
