"""Unlink an identity from one's account."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.identities import Provider
from functions.auth.models.links import LinkAction, LinkedAccounts
from functions.auth.models.mails import Notice
from functions.auth.operations import notices
from functions.auth.rules import links as rules
from functions.auth.rules.reauthentication import ReauthenticationNeeded, check_current, check_recent
from functions.auth.store import accounts, audit, identities, links, sessions
from shared.declare import Rate, endpoint
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "DELETE /api/v1/auth/link/{provider}",
    rate=Rate.AUTH,
    errors=(ReauthenticationNeeded, rules.EmailStays, rules.NotLinked, rules.LastWayIn),
)
async def unlink_identity(
    player: Player, provider: Provider, context: RequestContext, tx: Transaction
) -> LinkedAccounts:
    """Unlink an identity.

    The identity no longer signs in to this account. The last way to sign in cannot be removed. The answer lists the
    identities that are left.

    Cost: reads the session and the account in one call, and the identities by a query; writes the account, so that of
    two that unlink the last two at once one finds the other gone, the identity, the history and the audit.
    """
    session, user = await sessions.session_and_user(tx, player.session_id, player.id)
    if user is None:
        raise Unauthenticated
    check_current(check_recent(session, tx.now), user)
    sessions.stays(tx, player.session_id)
    linked = await identities.identities_of(player.id)
    changed, released = rules.unlinked(user, linked, provider)
    accounts.save_user(tx, changed)
    for one in released:
        identities.release(tx, one)
        links.record(tx, LinkAction.UNLINK, one, performed_by=player.id)
    audit.record(tx, AuditKind.UNLINKED, player.id, context, provider=provider)
    notices.tell_owner(tx, Notice.UNLINKED, user, provider.value)
    return rules.shown(changed, [one for one in linked if one not in released], tx.now)
