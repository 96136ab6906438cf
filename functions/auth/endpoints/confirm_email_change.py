"""Confirm the new e-mail address of an account."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mailed import EmailState, Purpose, TokenShown
from functions.auth.models.mails import Notice
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.mailed import MailTokenRejected
from functions.auth.store import addresses, audit, mailed, notices
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/change/confirm", rate=Rate.AUTH, errors=(MailTokenRejected, EmailTaken))
async def confirm_email_change(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Use the token up and claim the address, unless somebody registered it since; the old one is free again.

    Reads the token and the account in one call; writes the account, the claim and the audit, deletes the old claim,
    the token, and those that were mailed to the old address. Sessions go on; tokens carry the address from the next.
    """
    token, user = await mailed.redeem(tx, Purpose.EMAIL_CHANGE, body.token.get_secret_value())
    changed = addresses.move_email(tx, user, token.email)
    mailed.forget(tx, user.user_id, Purpose.PASSWORD_RESET)
    mailed.forget(tx, user.user_id, Purpose.EMAIL_VERIFICATION)
    audit.record(tx, AuditKind.EMAIL_CHANGED, user.user_id, context)
    notices.tell(tx, Notice.EMAIL_CHANGED, user.email, user.language)
    return EmailState(user_id=user.user_id, email=changed.email or "", email_verified_at=changed.email_verified_at)
