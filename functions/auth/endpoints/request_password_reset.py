"""Ask for a mail that resets a password."""

import uuid
from datetime import UTC, datetime

from functions.auth.models.mail_tokens import MailSent, PasswordResetAsked, Purpose
from functions.auth.models.mails import SendPasswordReset
from functions.auth.rules.mail_tokens import seconds_of
from functions.auth.rules.origins import origin_of
from shared.declare import Rate, endpoint
from shared.events import tasks
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/password-reset", rate=Rate.AUTH, status=202)
async def request_password_reset(body: PasswordResetAsked, context: RequestContext) -> MailSent:
    """Request a password reset.

    Sends a mail to the address. Neither the answer nor its time says whether the address has an account.

    Cost: no read, no write: `auth-send-password-reset` looks for the account. Raises Unavailable when the mail cannot
    be queued.
    """
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    work = SendPasswordReset(
        request_id=uuid.uuid4().hex, asked=asked, ip=context.ip, email=body.email, language=body.language
    )
    await tasks.enqueue(work)
    return MailSent(expires_in=seconds_of(Purpose.PASSWORD_RESET))
