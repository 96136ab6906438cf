"""Ask for a mail that shows that my address is mine."""

import uuid
from datetime import UTC, datetime

from functions.auth.models.mail_tokens import MailSent, Purpose
from functions.auth.models.mails import SendEmailVerification
from functions.auth.rules.addresses import EmailVerified, email_to_verify
from functions.auth.rules.mail_tokens import seconds_of
from functions.auth.rules.origins import origin_of
from functions.auth.store import accounts
from shared.declare import Rate, endpoint
from shared.events import tasks
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint("POST /api/v1/auth/email/verification", rate=Rate.AUTH, status=202, errors=(EmailVerified,))
async def request_email_verification(player: Player, context: RequestContext) -> MailSent:
    """Request a confirmation mail.

    Sends a code and a link to the account's address. No mail goes out if the address was sent too many of late.

    Cost: reads the account. Raises Unavailable when the mail cannot be queued.
    """
    email_to_verify(await accounts.USERS.get(player.id))
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    work = SendEmailVerification(request_id=uuid.uuid4().hex, asked=asked, ip=context.ip, user_id=player.id)
    await tasks.enqueue(work)
    return MailSent(expires_in=seconds_of(Purpose.EMAIL_VERIFICATION))
