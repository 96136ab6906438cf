"""Confirm the new e-mail address of an account."""

from functions.auth.models.mail_tokens import EmailState, TokenShown
from functions.auth.operations import email_confirmation
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.mail_tokens import MailTokenRejected
from shared.declare import Rate, endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/change/confirm", rate=Rate.AUTH, errors=(MailTokenRejected, EmailTaken))
async def confirm_email_change(
    player: Player, body: TokenShown, context: RequestContext, tx: Transaction
) -> EmailState:
    """Claim the address by the link of the mail, unless somebody registered it since; the old one is free again.

    In a session of the account only: an address may be mistyped, and whoever gets its mail must not get the account.
    Who reads mail on another device types the mail's code at `POST /api/v1/auth/email/prove`. Twice is once.
    Reads the token and the account in one call; writes the account, the claim and the audit, deletes the old claim
    and what was mailed to the old address. Sessions go on; tokens carry the address from the next.
    """
    return await email_confirmation.confirm_change(tx, player.id, body.token.get_secret_value(), context)
