"""Ask for a mail that shows that my address is mine."""

from functions.auth.models.mail.mail_tokens import MailSent
from functions.auth.operations.mail import mail_requests
from functions.auth.rules.email_addresses.addresses import EmailVerified, email_to_verify
from functions.auth.settings import AUTH_RATE
from functions.auth.store import accounts
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification", rate=AUTH_RATE, status=202, errors=(EmailVerified,))
async def request_email_verification(player: Player, context: RequestContext) -> MailSent:
    """Request a confirmation mail.

    Sends a code and a link to the account's address. No mail is sent if the address got too many recently.

    Cost: reads the account. Raises Unavailable when the mail cannot be queued.
    """
    email_to_verify(await accounts.USERS.get(player.id))
    return await mail_requests.email_verification(player.id, context)
