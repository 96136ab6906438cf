"""Ask for a mail that signs in."""

from functions.auth.models.email_codes import EmailSignInAsked
from functions.auth.models.mail_tokens import MailSent
from functions.auth.operations import mail_requests
from shared.declare import Rate, endpoint
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/login", rate=Rate.AUTH, status=202)
async def request_email_login(body: EmailSignInAsked, context: RequestContext) -> MailSent:
    """Queue a mail with a code and a link, for whatever address is asked, whether anybody has an account with it.

    After a mail the next one goes out a minute later at the earliest, then two, four and so on, ten a day, until a
    mail was made use of. No read, no write: `auth-send-sign-in-code` does the work. Raises Unavailable.
    """
    return await mail_requests.sign_in_code(body.email, body.language, context)
