"""Unlinking identities from accounts."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.links import LinkAction, LinkedAccounts
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.mail import notices
from functions.auth.rules.identities import links as rules
from functions.auth.rules.identities.reauthentication import check_current, check_recent
from functions.auth.store import accounts, audit, identities, links, sessions
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def unlink(tx: Transaction, player: Caller, provider: Provider, context: RequestContext) -> LinkedAccounts:
    """Unlink all identities of a provider; returns what is left.

    Raises ReauthenticationNeeded, EmailNotUnlinkable, NotLinked, LastSignInMethod.
    """
    session, user = await sessions.session_and_user(tx, player.session_id, player.id)
    if user is None:
        raise Unauthenticated
    check_current(check_recent(session, tx.now), user)
    sessions.stays(tx, player.session_id)
    linked = await identities.identities_of(player.id)
    changed, released = rules.unlinked(user, linked, provider)
    accounts.save_user(tx, changed)
    for identity in released:
        identities.release(tx, identity)
        links.record(tx, LinkAction.UNLINK, identity, performed_by=player.id)
    audit.record(tx, AuditKind.UNLINKED, player.id, context, provider=provider)
    notices.tell_owner(tx, Notice.UNLINKED, user, provider.value)
    return rules.shown(changed, [identity for identity in linked if identity not in released], tx.now)
