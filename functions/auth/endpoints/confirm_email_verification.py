"""Show that an account's address is its owner's."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mailed import EmailState, Purpose, TokenShown
from functions.auth.rules.mailed import MailTokenRejected
from functions.auth.store import accounts, audit, mailed
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification/confirm", rate=Rate.AUTH, errors=(MailTokenRejected,))
async def confirm_email_verification(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Use the token up. Reads it and the account in one call; writes the account and the audit, deletes the token."""
    token, user = await mailed.redeem(tx, Purpose.EMAIL_VERIFICATION, body.token.get_secret_value())
    if token.email != user.email:
        raise MailTokenRejected
    verified_at = user.email_verified_at or tx.now
    accounts.save_user(tx, user.model_copy(update={"email_verified_at": verified_at}))
    audit.record(tx, AuditKind.EMAIL_VERIFIED, user.user_id, context)
    return EmailState(user_id=user.user_id, email=token.email, email_verified_at=verified_at)
