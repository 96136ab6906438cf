"""Show the mail of an address in a session of the account that has it."""

from functions.auth.models.mail.mail_tokens import EmailProof, EmailState
from functions.auth.operations.email_addresses import email_confirmation
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/prove", rate=AUTH_RATE, errors=(MailTokenRejected, EmailTaken))
async def prove_email(player: Player, body: EmailProof, context: RequestContext, tx: Transaction) -> EmailState:
    """Confirm my e-mail address in my session.

    Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
    password and the linked identities stay, as the session shows that both are yours.

    Cost: reads the session, what was mailed and the account in one call; writes the account and the audit, deletes the
    tokens, and moves the address if it is another one, all only while the session lives. A wrong code is counted.
    """
    return await email_confirmation.prove(tx, player, body, context)
