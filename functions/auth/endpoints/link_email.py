"""Link an e-mail address with a password to my account, which has none."""

import uuid
from datetime import UTC, datetime

from functions.auth.models.audit import AuditKind
from functions.auth.models.mail_tokens import EmailLinkAsked, MailSent, Purpose
from functions.auth.models.mails import SendEmailChange
from functions.auth.operations import password_hashing
from functions.auth.rules.accounts import EmailTaken
from functions.auth.rules.addresses import EmailLinked, check_new_email, with_first_password
from functions.auth.rules.mail_tokens import seconds_of
from functions.auth.rules.new_passwords import BreachedPassword, check_new_password
from functions.auth.rules.origins import origin_of
from functions.auth.rules.passwords import WeakPassword
from functions.auth.rules.reauthentication import ReauthenticationNeeded, check_current, check_recent
from functions.auth.store import accounts, audit, sessions
from shared.declare import Rate, Resources, endpoint
from shared.errors import Unauthenticated
from shared.events import tasks
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext
from shared.text.email_address import normalized


@endpoint(
    "POST /api/v1/auth/email/link",
    rate=Rate.AUTH,
    status=202,
    errors=(EmailLinked, EmailTaken, ReauthenticationNeeded, WeakPassword, BreachedPassword),
    resources=Resources(concurrency=20),
)
async def link_email(player: Player, body: EmailLinkAsked, context: RequestContext) -> MailSent:
    """Link an e-mail address.

    For an account without an address. Sends a mail to the address, which becomes the account's when a session of it has
    shown the mail's code or link at `POST /api/v1/auth/email/prove`.

    Cost: reads the session and the account in one call, then the claim; writes the account, with a password that opens
    nothing until there is an address, and the audit. Raises Unavailable when the mail cannot be queued.
    """
    password = body.password.get_secret_value()
    check_new_password(password, body.email)
    hashed = await password_hashing.hash_password(password)

    async def ask(tx: Transaction) -> int:
        session, user = await sessions.session_and_user(tx, player.session_id, player.id)
        if user is None:
            raise Unauthenticated
        check_current(check_recent(session, tx.now), user)
        sessions.stays(tx, player.session_id)
        changed = with_first_password(user, hashed)
        check_new_email(user, body.email, taken=await accounts.is_claimed(tx, body.email))
        accounts.save_user(tx, changed)
        audit.record(tx, AuditKind.EMAIL_CHANGE_ASKED, player.id, context)
        return user.epoch

    epoch = await transaction.run(ask)
    email = normalized(body.email)
    asked = origin_of(context.ip, context.user_agent, datetime.now(UTC))
    work = SendEmailChange(
        request_id=uuid.uuid4().hex, asked=asked, ip=context.ip, user_id=player.id, epoch=epoch, email=email
    )
    await tasks.enqueue(work)
    return MailSent(expires_in=seconds_of(Purpose.EMAIL_CHANGE))
