"""Verifying addresses by a click, from wherever the mail is read."""

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import EmailState, Purpose
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.email_addresses.addresses import state_of
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.store import audit
from functions.auth.store.accounts import save_user
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


async def verify(tx: Transaction, token: str, context: RequestContext) -> EmailState:
    """Note that the account's address gets mail, by a token that was mailed to it. Raises MailTokenRejected."""
    mailed, user = await mail_tokens.check(tx, Purpose.EMAIL_VERIFICATION, token)
    if mailed.email != user.email:
        raise MailTokenRejected
    if user.email_verified_at is None:
        user = user.model_copy(update={"email_verified_at": tx.now})
        save_user(tx, user)
        audit.record(tx, AuditKind.EMAIL_VERIFIED, user.user_id, context)
    return state_of(user)
