"""Linking identities to accounts."""

from datetime import UTC, datetime

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.linking import LinkRequest
from functions.auth.models.identities.links import LinkAction, LinkedAccount
from functions.auth.models.identities.wallets import WalletPurpose
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.identities.identity_proofs import verified_identity
from functions.auth.operations.mail import notices
from functions.auth.partners import ethereum
from functions.auth.rules.email_addresses.set_aside import is_over
from functions.auth.rules.identities import linking as rules
from functions.auth.rules.identities.links import linked_account
from functions.auth.rules.identities.reauthentication import check_current, check_recent, check_session
from functions.auth.store import accounts, audit, identities, links, sessions
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def link(player: Caller, wanted: LinkRequest, context: RequestContext) -> LinkedAccount:
    """Link an identity to the caller's account. Its proof is checked before the transaction, which may run again.

    Raises ReauthenticationNeeded, what is wrong with the proof, WalletTooNew, PartnerUnavailable, IdentityTaken,
    ProviderLinked, EmailUnproven.
    """
    check_recent(await sessions.known_session(player.session_id), datetime.now(UTC))
    proven = await verified_identity(wanted.given[0], WalletPurpose.LINK, player.id)
    if proven.provider is Provider.WALLET:
        linked_before = await identities.identity_of(proven.provider, proven.subject)
        if linked_before is None or is_over(linked_before, datetime.now(UTC)):
            await ethereum.vetted(proven)

    async def attempt(tx: Transaction) -> LinkedAccount:
        await links.fetch(tx, player.session_id, player.id, proven.provider, proven.subject)
        session, user = await sessions.session_and_user(tx, player.session_id, player.id)
        before = await identities.identity(tx, proven.provider, proven.subject)
        if user is None:
            raise Unauthenticated
        check_current(check_session(session), user)
        identity = rules.linked(user, before, proven, tx.now)
        if identity != before:
            sessions.stays(tx, player.session_id)
            identities.save(tx, identity)
            accounts.save_user(tx, user.model_copy(update={"providers": (*user.providers, identity.provider.value)}))
            links.record(tx, LinkAction.LINK, identity, performed_by=player.id)
            audit.record(tx, AuditKind.LINKED, player.id, context, provider=identity.provider)
            notices.tell_owner(tx, Notice.LINKED, user, identity.provider.value)
        return linked_account(identity, can_unlink=True)

    return await transaction.run(attempt)
