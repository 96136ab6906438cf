"""Ask for a mail that resets a password."""

from functions.auth.models.mail_tokens import MailSent, PasswordResetAsked
from functions.auth.operations import mail_requests
from shared.declare import Rate, endpoint
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/password-reset", rate=Rate.AUTH, status=202)
async def request_password_reset(body: PasswordResetAsked, context: RequestContext) -> MailSent:
    """Queue the mail for whatever address is asked: nothing in the answer or its time says whether it is known.

    No read, no write: `auth-send-password-reset` looks for the account. Raises Unavailable.
    """
    return await mail_requests.password_reset(body.email, body.language, context)
