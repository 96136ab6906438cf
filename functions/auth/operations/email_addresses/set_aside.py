"""Setting aside what may be somebody else's in an account."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mails import Notice
from functions.auth.operations.identities import connected
from functions.auth.operations.mail import notices
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.email_addresses import set_aside as rules
from functions.auth.rules.identities.identities import has_others
from functions.auth.store import audit, identities
from functions.auth.store.accounts import EMAILS
from functions.auth.store.two_factor import TWO_FACTOR
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

MOST = 100


async def set_aside(tx: Transaction, user: User, context: RequestContext) -> User:
    """The account with its address alone, for the caller to save; its sessions are the caller's to end, too.

    What it has linked that signs nobody in is unlinked. A query where it has identities, a write for each; a query of
    what is unlinked; writes the audit and tells the owner what was set aside.
    """
    ways = ["password"] if user.password_hash is not None else []
    for identity in await identities.identities_of(user.user_id, MOST) if has_others(user) else ():
        if identity.set_aside_until is None:
            identities.save(tx, rules.set_aside(identity, tx.now))
            ways.append(identity.provider.value)
    ways += await connected.disconnect_all(tx, user.user_id)
    if user.two_factor:
        tx.delete(TWO_FACTOR, user.user_id)
        ways.append("second factor")
    for email in user.other_emails:
        tx.delete(EMAILS, email_claim_id(email))
    if ways:
        told = ", ".join(ways)
        audit.record(tx, AuditKind.SET_ASIDE, user.user_id, context, ways=told)
        notices.tell(tx, Notice.SET_ASIDE, user.email, user.language, told)
    return rules.emptied(user, tx.now)
