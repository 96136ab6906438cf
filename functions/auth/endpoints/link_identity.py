"""Link another identity to one's account."""

from datetime import UTC, datetime

from functions.auth.models.audit import AuditKind
from functions.auth.models.identities import Provider
from functions.auth.models.linking import LinkRequest
from functions.auth.models.links import LinkAction, LinkedAccount
from functions.auth.models.mails import Notice
from functions.auth.models.wallets import WalletPurpose
from functions.auth.operations import notices
from functions.auth.operations.identity_proofs import verified_identity
from functions.auth.partners import ethereum
from functions.auth.rules import linking
from functions.auth.rules.identities import IdentityTaken
from functions.auth.rules.links import linked_account
from functions.auth.rules.reauthentication import ReauthenticationNeeded, check_current, check_recent, check_session
from functions.auth.rules.set_aside import EmailUnproven
from functions.auth.rules.wallets import WalletTooNew
from functions.auth.store import accounts, audit, identities, links, sessions
from shared.declare import Rate, Secret, endpoint
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.partners import PartnerUnavailable
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/link",
    rate=Rate.AUTH,
    errors=(
        IdentityTaken,
        linking.ProviderLinked,
        EmailUnproven,
        WalletTooNew,
        ReauthenticationNeeded,
        *linking.PROOF_REFUSALS,
        PartnerUnavailable,
    ),
    secrets=(Secret.STEAM_WEB_API_KEY, Secret.EPIC_CREDENTIALS, Secret.ETH_RPC_URL),
)
async def link_identity(player: Player, body: LinkRequest, context: RequestContext) -> LinkedAccount:
    """Link an identity.

    The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
    identity that was set aside comes back. Nothing changes if it is linked already.

    Cost: reads the session before the provider is asked, as a proof is good for one try; then the session once more,
    the account and the identity in one call. Writes both, that the session is as it was, the history and the audit in
    one commit. A wallet that opens no account yet is
    looked up as a newcomer's is.
    """
    check_recent(await sessions.known_session(player.session_id), datetime.now(UTC))
    proven = await verified_identity(body.given[0], WalletPurpose.LINK, player.id)
    if proven.provider is Provider.WALLET and await identities.known(proven) is None:
        await ethereum.vetted(proven)

    async def link(tx: Transaction) -> LinkedAccount:
        await links.fetch(tx, player.session_id, player.id, proven.provider, proven.subject)
        session, user = await sessions.session_and_user(tx, player.session_id, player.id)
        known = await identities.identity(tx, proven.provider, proven.subject)
        if user is None:
            raise Unauthenticated
        check_current(check_session(session), user)
        identity = linking.linked(user, known, proven, tx.now)
        if identity != known:
            sessions.stays(tx, player.session_id)
            identities.save(tx, identity)
            accounts.save_user(tx, user.model_copy(update={"providers": (*user.providers, identity.provider.value)}))
            links.record(tx, LinkAction.LINK, identity, performed_by=player.id)
            audit.record(tx, AuditKind.LINKED, player.id, context, provider=identity.provider)
            notices.tell_owner(tx, Notice.LINKED, user, identity.provider.value)
        return linked_account(identity, can_unlink=True)

    return await transaction.run(link)
