"""Mails whose readers say that somebody else asked for them."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import EmailRefused, Purpose
from functions.auth.operations.email_addresses.set_aside import set_aside
from functions.auth.operations.mail import mail_tokens
from functions.auth.operations.sessions import session_revocation
from functions.auth.rules.email_addresses.set_aside import is_unproven
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.store import accounts, audit
from functions.auth.store.mail_tokens import forget
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


async def refuse(tx: Transaction, token: str, context: RequestContext) -> EmailRefused:
    """Empty the unproven account that has the address, or forget that it was asked for. Raises MailTokenRejected."""
    mail, user = await mail_tokens.check_refusal(tx, token)
    has_it = mail.email == user.email
    if has_it and not is_unproven(user):
        raise MailTokenRejected
    if has_it:
        accounts.save_user(tx, await set_aside(tx, user, context))
        forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
        session_revocation.end_all_sessions(tx, user.user_id, "address_refused")
    forget(tx, user.user_id, Purpose.EMAIL_CHANGE)
    audit.record(tx, AuditKind.EMAIL_REFUSED, user.user_id, context, actor_id="owner of the address")
    return EmailRefused(email=mail.email, signed_out=has_it)
