"""Say that a mail was asked for by somebody else."""

from functions.auth.models.mail.mail_tokens import EmailRefused, EmailToken
from functions.auth.operations.email_addresses import email_refusal
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.extension_points import CONNECTIONS
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/refuse", rate=AUTH_RATE, errors=(MailTokenRejected,), extension_points=(CONNECTIONS,)
)
async def refuse_email(body: EmailToken, context: RequestContext, tx: Transaction) -> EmailRefused:
    """Report a mail that I did not ask for.

    Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, its
    password and linked identities are set aside, and a linked Twitch account is unlinked. An address that was only
    asked for does not become the account's.

    Cost: reads the mailed tokens and the account in one call, its identities and Twitch accounts by a query each;
    writes what `set_aside` does and that the sessions end, or deletes the token.
    """
    return await email_refusal.refuse(tx, body.token.get_secret_value(), context)
