"""Mails that somebody asks for: put into the queue, whose handler makes the token or the code and sends it."""

import uuid
from datetime import UTC, datetime
from typing import TypedDict

from functions.auth.models.mail.mail_tokens import MailSent, Purpose
from functions.auth.models.mail.mails import SendEmailChange, SendEmailVerification, SendPasswordReset
from functions.auth.models.mail.origins import Origin
from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.rules.mail.mail_tokens import seconds_of
from functions.auth.rules.mail.origins import origin_of
from functions.auth.rules.sign_in.email_codes import LIFETIME
from shared.events import tasks
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


class Asked(TypedDict):
    """Who asked for a mail, as its task carries it."""

    request_id: str
    asked: Origin
    ip: str


async def password_reset(email: str, language: str | None, context: RequestContext) -> MailSent:
    """Ask for a mail that resets a password. Raises Unavailable when it cannot be queued, as the others do."""
    await tasks.enqueue(SendPasswordReset(**_asked(context), email=email, language=language))
    return MailSent(expires_in=seconds_of(Purpose.PASSWORD_RESET))


async def email_verification(user_id: str, context: RequestContext) -> MailSent:
    """Ask for a mail that shows whose an account's address is."""
    await tasks.enqueue(SendEmailVerification(**_asked(context), user_id=user_id))
    return MailSent(expires_in=seconds_of(Purpose.EMAIL_VERIFICATION))


async def email_change(user_id: str, epoch: int, email: str, context: RequestContext) -> MailSent:
    """Ask for a mail to the address that an account wants in this epoch of it."""
    await tasks.enqueue(SendEmailChange(**_asked(context), user_id=user_id, epoch=epoch, email=normalized(email)))
    return MailSent(expires_in=seconds_of(Purpose.EMAIL_CHANGE))


async def sign_in_code(email: str, language: str | None, context: RequestContext) -> MailSent:
    """Ask for a mail with a code and a link that sign in."""
    await tasks.enqueue(SendSignInCode(**_asked(context), email=email, language=language))
    return MailSent(expires_in=int(LIFETIME.total_seconds()))


def _asked(context: RequestContext) -> Asked:
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    return Asked(request_id=uuid.uuid4().hex, asked=asked, ip=context.ip)
