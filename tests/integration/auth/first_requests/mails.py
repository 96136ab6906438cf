"""What accounts do by mail, and their history."""

import uuid
from datetime import UTC, datetime

from functions.auth.events import AccountRegistered
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import (
    MailTask,
    Notice,
    SendEmailChange,
    SendEmailVerification,
    SendNotice,
    SendPasswordReset,
)
from functions.auth.models.mail.player_notices import SendRenderedMail
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.mail.mail_tokens import refusal_token
from functions.auth.store.accounts import USERS
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.mail.templates import RenderedMail
from tests.bench import in_process, players
from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player

NEW = "Three-Small-Words-7"


async def token(of: Player, purpose: Purpose, email: str = "") -> str:
    """A token as it would have been mailed."""
    made = await mail_tokens.renew(of.id, purpose, email or of.email, uuid.uuid4().hex)
    assert made
    return made


async def unproven() -> Player:
    """A player who has not shown the mail of their address yet."""
    newcomer = await player()

    async def forget(tx: Transaction) -> None:
        user = await tx.get(USERS, newcomer.id)
        if user is not None:
            tx.put(USERS, newcomer.id, user.model_copy(update={"email_proven_at": None}), overwrite=True)

    await transaction.run(forget)
    return newcomer


async def _reset() -> Request:
    return Request("POST", "/api/v1/auth/password-reset", body={"email": (await player()).email})


async def _confirm_reset() -> Request:
    body = {"token": await token(await player(), Purpose.PASSWORD_RESET), "password": NEW}
    return Request("POST", "/api/v1/auth/password-reset/confirm", body=body)


async def _change_password() -> Request:
    body = {"current_password": players.PASSWORD, "new_password": NEW}
    return Request("POST", "/api/v1/auth/password/change", token=(await player()).token, body=body)


async def _change_email() -> Request:
    body = {"email": f"{uuid.uuid4()}@example.com", "password": players.PASSWORD}
    return Request("POST", "/api/v1/auth/email/change", token=(await player()).token, body=body)


async def _confirm_change() -> Request:
    account = await player()
    body = {"token": await token(account, Purpose.EMAIL_CHANGE, f"{uuid.uuid4()}@example.com")}
    return Request("POST", "/api/v1/auth/email/change/confirm", token=account.token, body=body)


async def _verify() -> Request:
    return Request("POST", "/api/v1/auth/email/verification", token=(await unproven()).token)


async def _confirm_verification() -> Request:
    body = {"token": await token(await unproven(), Purpose.EMAIL_VERIFICATION)}
    return Request("POST", "/api/v1/auth/email/verification/confirm", body=body)


async def _prove() -> Request:
    newcomer = await unproven()
    body = {"token": await token(newcomer, Purpose.EMAIL_VERIFICATION)}
    return Request("POST", "/api/v1/auth/email/prove", token=newcomer.token, body=body)


async def _refuse() -> Request:
    body = {"token": refusal_token(await token(await unproven(), Purpose.EMAIL_VERIFICATION))}
    return Request("POST", "/api/v1/auth/email/refuse", body=body)


async def _audit() -> Request:
    return Request(path=f"/api/v1/admin/accounts/{(await player()).id}/audit", token=await staff())


def task(work: MailTask) -> Request:
    """A task as Cloud Tasks delivers it."""
    name = {"x-cloudtasks-taskname": uuid.uuid4().hex}
    return Request("POST", body=work.model_dump_json().encode(), more_headers=name)


async def _send_reset() -> Request:
    email = (await player()).email
    return task(SendPasswordReset(request_id=uuid.uuid4().hex, email=email, language=None))


async def _send_change() -> Request:
    user_id, email = (await player()).id, f"{uuid.uuid4()}@example.com"
    return task(SendEmailChange(request_id=uuid.uuid4().hex, user_id=user_id, email=email))


async def _send_verification() -> Request:
    return task(SendEmailVerification(request_id=uuid.uuid4().hex, user_id=(await unproven()).id))


async def _send_notice() -> Request:
    email = (await player()).email
    return task(SendNotice(request_id=uuid.uuid4().hex, notice=Notice.LOCKED_OUT, email=email))


async def _mail_notice() -> Request:
    return in_process.push(notice((await player()).id))


def notice(player_id: str) -> PlayerNotice:
    """What battle passes tell a player."""
    values = {"season": "s1", "amount": "950", "currency": "coins"}
    return PlayerNotice(
        notice_id=uuid.uuid4().hex,
        player_id=player_id,
        service="battlepass",
        name="premium_purchased",
        values=values,
    )


async def _send_rendered_mail() -> Request:
    rendered = RenderedMail("A subject", "A text.", "<p>A text.</p>")
    return task(SendRenderedMail(request_id=uuid.uuid4().hex, email=(await player()).email, mail=rendered))


async def _welcome() -> Request:
    return in_process.push(AccountRegistered(user_id=(await player()).id, registered_at=datetime.now(UTC)))


REQUESTS = {
    "auth-change-password": _change_password,
    "auth-confirm-email-change": _confirm_change,
    "auth-confirm-email-verification": _confirm_verification,
    "auth-confirm-password-reset": _confirm_reset,
    "auth-list-account-audit": _audit,
    "auth-list-my-history": get("/api/v1/auth/history"),
    "auth-mail-notice": _mail_notice,
    "auth-prove-email": _prove,
    "auth-refuse-email": _refuse,
    "auth-request-email-change": _change_email,
    "auth-request-email-verification": _verify,
    "auth-request-password-reset": _reset,
    "auth-send-email-change": _send_change,
    "auth-send-email-verification": _send_verification,
    "auth-send-notice": _send_notice,
    "auth-send-password-reset": _send_reset,
    "auth-send-rendered-mail": _send_rendered_mail,
    "auth-welcome-account": _welcome,
}
