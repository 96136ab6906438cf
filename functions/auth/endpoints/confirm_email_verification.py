"""Show that an account's address gets mail."""

from functions.auth.models.mail_tokens import EmailState, TokenShown
from functions.auth.operations import email_confirmation
from functions.auth.rules.mail_tokens import MailTokenRejected
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification/confirm", rate=Rate.AUTH, errors=(MailTokenRejected,))
async def confirm_email_verification(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailState:
    """Verify the address, from wherever the mail is read, and no more; that the account is theirs `email/prove` says.

    Reads the token and the account in one call; writes the account and the audit. Twice is once; the mail's code still
    counts in a session.
    """
    return await email_confirmation.verify(tx, body.token.get_secret_value(), context)
