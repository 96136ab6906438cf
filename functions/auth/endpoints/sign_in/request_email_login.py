"""Ask for a mail that signs in."""

from functions.auth.models.mail.mail_tokens import MailSent
from functions.auth.models.sign_in.email_codes import EmailSignInRequest
from functions.auth.operations.mail import mail_requests
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/login", rate=AUTH_RATE, status=202)
async def request_email_login(body: EmailSignInRequest, context: RequestContext) -> MailSent:
    """Request a sign-in mail.

    Sends a code and a link to the address. The answer is the same whether or not the address has an account. An address
    gets ten mails a day at most: the second a minute after the first, the next after two minutes, then four and so on.
    A mail that was used resets this.

    Cost: no read, no write: `auth-send-sign-in-code` does the work. Raises Unavailable when the mail cannot be queued.
    """
    return await mail_requests.sign_in_code(body.email, body.language, context)
