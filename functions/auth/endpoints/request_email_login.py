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
    """Request a sign-in mail.

    Sends a code and a link to the address. The answer is the same whether or not the address has an account. After a
    mail, the next one goes out after a minute, then two, four and so on, ten a day, until one was used.

    Cost: no read, no write: `auth-send-sign-in-code` does the work. Raises Unavailable when the mail cannot be queued.
    """
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    request_id = uuid.uuid4().hex
    work = SendSignInCode(request_id=request_id, asked=asked, ip=context.ip, email=body.email, language=body.language)
    await tasks.enqueue(work)
    return MailSent(expires_in=int(LIFETIME.total_seconds()))
