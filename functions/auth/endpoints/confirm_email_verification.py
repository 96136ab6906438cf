"""Show that an account's address gets mail."""

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailState, Purpose, TokenShown
from functions.auth.operations import mail_tokens
from functions.auth.rules.addresses import state_of
from functions.auth.rules.mail_tokens import MailTokenRejected
from functions.auth.store import accounts, audit
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification/confirm", rate=Rate.AUTH, errors=(MailTokenRejected,))
async def confirm_email_verification(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Confirm an e-mail address by its mail.

    Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
    /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.

    Cost: reads the token and the account in one call; writes the account and the audit.
    """
    token, user = await mail_tokens.check(tx, Purpose.EMAIL_VERIFICATION, body.token.get_secret_value())
    if token.email != user.email:
        raise MailTokenRejected
    if user.email_verified_at is None:
        user = user.model_copy(update={"email_verified_at": tx.now})
        accounts.save_user(tx, user)
        audit.record(tx, AuditKind.EMAIL_VERIFIED, user.user_id, context)
    return state_of(user)
