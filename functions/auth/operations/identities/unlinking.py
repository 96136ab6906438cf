"""Unlinking identities from accounts."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.links import LinkAction, LinkedAccounts
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.identities.recent_sign_in import recent_owner
from functions.auth.operations.mail import notices
from functions.auth.rules.identities import links as rules
from functions.auth.store import accounts, audit, identities, links
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def unlink(tx: Transaction, player: Caller, provider: Provider, context: RequestContext) -> LinkedAccounts:
    """Unlink all identities of a provider; returns what is left.

    Raises ReauthenticationNeeded, EmailNotUnlinkable, NotLinked, LastSignInMethod.
    """
    user = await recent_owner(tx, player)
    linked = await identities.identities_of(player.id)
    changed, released = rules.unlinked(user, linked, provider)
    accounts.save_user(tx, changed)
    for identity in released:
        identities.release(tx, identity)
        links.record(tx, LinkAction.UNLINK, identity, performed_by=player.id)
    audit.record(tx, AuditKind.UNLINKED, player.id, context, provider=provider)
    notices.tell_owner(tx, Notice.UNLINKED, user, provider.value)
    return rules.shown(changed, [identity for identity in linked if identity not in released], tx.now)
