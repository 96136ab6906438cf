"""Ask for a mail that signs in."""

import uuid
from datetime import UTC, datetime

from functions.auth.models.email_codes import EmailSignInAsked, SendSignInCode
from functions.auth.models.mail_tokens import MailSent
from functions.auth.rules.email_codes import LIFETIME
from functions.auth.rules.origins import origin_of
from shared.declare import Rate, endpoint
from shared.events import tasks
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/login", rate=Rate.AUTH, status=202)
async def request_email_login(body: EmailSignInAsked, context: RequestContext) -> MailSent:
    """Queue a mail with a code and a link, for whatever address is asked, whether anybody has an account with it.

    After a mail the next one goes out a minute later at the earliest, then two, four and so on, ten a day, until a
    mail was made use of. No read, no write: `auth-send-sign-in-code` does the work. Raises Unavailable.
    """
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    request_id = uuid.uuid4().hex
    work = SendSignInCode(request_id=request_id, asked=asked, ip=context.ip, email=body.email, language=body.language)
    await tasks.enqueue(work)
    return MailSent(expires_in=int(LIFETIME.total_seconds()))
