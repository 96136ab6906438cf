"""Ask to move my account to another e-mail address."""

import uuid
from datetime import UTC, datetime

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailChangeAsked, MailSent, Purpose
from functions.auth.models.mails import Notice, SendEmailChange
from functions.auth.operations import notices, password_checks, password_hashing
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.addresses import EmailUnchanged, check_new_email
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.rules.mail_tokens import seconds_of
from functions.auth.rules.origins import origin_of
from functions.auth.store import accounts, audit
from shared.declare import Rate, Resources, endpoint
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


@endpoint(
    "POST /api/v1/auth/email/change",
    rate=Rate.AUTH,
    status=202,
    errors=(WrongPassword, AccountLocked, EmailTaken, EmailUnchanged),
    resources=Resources(concurrency=20),
)
async def request_email_change(player: Player, body: EmailChangeAsked, context: RequestContext) -> MailSent:
    """Request a change of my e-mail address.

    Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.

    Cost: reads the account and its failures in one call, then the claim of the address; writes the audit. A wrong
    password is counted in a commit of its own. Raises Unavailable when the mail cannot be queued.
    """
    shown = password_hashing.SubmittedPassword(body.password.get_secret_value())

    async def ask(tx: Transaction) -> int | None:
        user = await password_checks.check_owner(tx, player.id, shown, context)
        if user is None:
            return None
        check_new_email(user, body.email, taken=await accounts.is_claimed(tx, body.email))
        audit.record(tx, AuditKind.EMAIL_CHANGE_ASKED, player.id, context)
        notices.tell_address(tx, Notice.EMAIL_CHANGE_ASKED, user)
        return user.epoch

    epoch = await transaction.run(ask)
    if epoch is None:
        raise WrongPassword
    email = normalized(body.email)
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    work = SendEmailChange(
        request_id=uuid.uuid4().hex, asked=asked, ip=context.ip, user_id=player.id, epoch=epoch, email=email
    )
    await tasks.enqueue(work)
    return MailSent(expires_in=seconds_of(Purpose.EMAIL_CHANGE))
