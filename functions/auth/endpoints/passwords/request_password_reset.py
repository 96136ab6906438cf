"""Ask for a mail that resets a password."""

from functions.auth.models.mail.mail_tokens import MailSent, PasswordResetRequest
from functions.auth.operations.mail import mail_requests
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/password-reset", rate=AUTH_RATE, status=202)
async def request_password_reset(body: PasswordResetRequest, context: RequestContext) -> MailSent:
    """Request a password reset.

    Sends a mail to the address. Neither the answer nor its time says whether the address has an account.

    Cost: no read, no write: `auth-send-password-reset` looks for the account. Raises Unavailable when the mail cannot
    be queued.
    """
    return await mail_requests.password_reset(body.email, body.language, context)
