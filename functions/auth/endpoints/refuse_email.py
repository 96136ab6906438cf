"""Say that a mail was asked for by somebody else."""

from functions.auth.models.mail_tokens import EmailRefused, TokenShown
from functions.auth.operations import email_refusal
from functions.auth.rules.mail_tokens import MailTokenRejected
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/refuse", rate=Rate.AUTH, errors=(MailTokenRejected,))
async def refuse_email(body: TokenShown, context: RequestContext, tx: Transaction) -> EmailRefused:
    """Take the token of a mail's "This was not me": whoever asked with this address has nothing of it.

    An account that has the address keeps it, without what was in it before, and its sessions end; an address that was
    only asked for is not the account's. Reads the mailed tokens and the account in one call, its identities by a query;
    writes what `set_aside` does and that the sessions end, or deletes the token.
    """
    return await email_refusal.refuse(tx, body.token.get_secret_value(), context)
