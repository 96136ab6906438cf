"""Show that an account's address gets mail."""

from functions.auth.models.mail.mail_tokens import EmailState, EmailToken
from functions.auth.operations.email_addresses import email_verification
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification/confirm", rate=AUTH_RATE, errors=(MailTokenRejected,))
async def confirm_email_verification(body: EmailToken, context: RequestContext, tx: Transaction) -> EmailState:
    """Confirm an e-mail address by its mail.

    Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
    /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.

    Cost: reads the token and the account in one call; writes the account and the audit.
    """
    return await email_verification.verify(tx, body.token.get_secret_value(), context)
