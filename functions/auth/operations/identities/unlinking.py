"""Unlinking identities from accounts."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.links import LinkAction, LinkedAccounts
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.identities import connected
from functions.auth.operations.identities.recent_sign_in import recent_owner
from functions.auth.operations.mail import notices
from functions.auth.rules.identities import links as rules
from functions.auth.store import accounts, audit, identities, links
from shared.errors import Unauthenticated
from shared.extension_points import Connections
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def unlink(tx: Transaction, player: Caller, provider: Provider, context: RequestContext) -> LinkedAccounts:
    """Unlink all identities of a provider; returns what is left.

    What signs nobody in is unlinked without showing once more who one is. Raises ReauthenticationNeeded,
    EmailNotUnlinkable, NotLinked, LastSignInMethod.
    """
    if service := connected.by_provider().get(provider):
        return await _disconnect(tx, service, player, provider, context)
    user = await recent_owner(tx, player)
    linked = await identities.identities_of(player.id)
    changed, released = rules.unlinked(user, linked, provider)
    accounts.save_user(tx, changed)
    for identity in released:
        identities.release(tx, identity)
        links.record(tx, LinkAction.UNLINK, identity, performed_by=player.id)
    audit.record(tx, AuditKind.UNLINKED, player.id, context, provider=provider)
    notices.tell_owner(tx, Notice.UNLINKED, user, provider.value)
    left = [identity for identity in linked if identity not in released]
    return rules.shown(changed, left, tx.now, await connected.connections_of(player.id))


async def _disconnect(
    tx: Transaction, service: Connections, player: Caller, provider: Provider, context: RequestContext
) -> LinkedAccounts:
    user = await accounts.user(tx, player.id)
    if user is None:
        raise Unauthenticated
    others = [each for each in await connected.connections_of(player.id) if each.provider != provider]
    if not await service.disconnect(tx, player.id, provider):
        raise rules.NotLinked(provider=provider)
    audit.record(tx, AuditKind.UNLINKED, player.id, context, provider=provider)
    notices.tell_owner(tx, Notice.UNLINKED, user, provider.value)
    return rules.shown(user, await identities.identities_of(player.id), tx.now, others)
