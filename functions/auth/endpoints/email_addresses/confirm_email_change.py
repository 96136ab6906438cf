"""Confirm the new e-mail address of an account."""

from functions.auth.models.mail.mail_tokens import EmailState, EmailToken
from functions.auth.operations.email_addresses import email_confirmation
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.mail.mail_tokens import MailTokenRejected
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/change/confirm", rate=AUTH_RATE, errors=(MailTokenRejected, EmailTaken))
async def confirm_email_change(
    player: Player, body: EmailToken, context: RequestContext, tx: Transaction
) -> EmailState:
    """Confirm a change of my e-mail address.

    Takes the token of the mail's link, in a session of the account. The account moves to the new address, unless
    another account has registered it since; the old address becomes free. Sessions go on; the next tokens carry the new
    address. A second time changes nothing. A player who reads the mail on another device enters its code at `POST
    /api/v1/auth/email/prove`.

    Cost: reads the session, the token and the account in one call; writes the account, the claim and the audit, deletes
    the old claim and what was mailed to the old address. In a session only, as an address may be mistyped: whoever
    gets its mail must not get the account.
    """
    return await email_confirmation.confirm_change(tx, player, body.token.get_secret_value(), context)
