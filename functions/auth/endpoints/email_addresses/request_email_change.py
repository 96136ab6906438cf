"""Ask to move my account to another e-mail address."""

from functions.auth.models.mail.mail_tokens import EmailChangeRequest, MailSent
from functions.auth.operations.email_addresses import email_changes
from functions.auth.rules.accounts.accounts import EmailTaken
from functions.auth.rules.email_addresses.addresses import EmailUnchanged
from functions.auth.rules.passwords.lockout import AccountLocked, WrongPassword
from functions.auth.settings import AUTH_RATE
from shared.declare import Resources, endpoint
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/email/change",
    rate=AUTH_RATE,
    status=202,
    errors=(WrongPassword, AccountLocked, EmailTaken, EmailUnchanged),
    resources=Resources(concurrency=20),
)
async def request_email_change(player: Player, body: EmailChangeRequest, context: RequestContext) -> MailSent:
    """Request a change of my e-mail address.

    Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.

    Cost: reads the account and its failures in one call, then the claim of the address; writes the audit. A wrong
    password is counted. Raises Unavailable when the mail cannot be queued.
    """
    return await email_changes.ask_for_change(player, body, context)
