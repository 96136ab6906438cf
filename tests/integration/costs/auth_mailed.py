"""What accounts do by mail, wrong passwords in a row, and the history."""

import uuid
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from functions.auth.events import AccountRegistered
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import (
    Notice,
    SendEmailChange,
    SendEmailVerification,
    SendNotice,
    SendPasswordReset,
)
from functions.auth.rules.mail.mail_tokens import refusal_token
from tests.bench import in_process, players
from tests.bench.first_requests.callers import player, staff
from tests.bench.first_requests.mailed import NEW, task, token, unproven
from tests.bench.in_process import Request
from tests.wallets import Wallet

if TYPE_CHECKING:
    from tests.integration.cost_journey import Journey

ROWS = (
    ("auth-login", "the tenth wrong password", 3, 2, 3, 1, 0),
    ("auth-login", "locked", 3, 0, 2, 1, 0),
    ("auth-login", "locked, from a known network", 5, 4, 5, 1, 0),
    ("auth-request-password-reset", "always", 0, 0, 0, 1, 0),
    ("auth-send-password-reset", "an account", 3, 2, 4, 0, 0),
    ("auth-send-password-reset", "right after another", 3, 0, 3, 0, 0),
    ("auth-send-password-reset", "no such account", 1, 0, 1, 0, 0),
    ("auth-confirm-password-reset", "one open session", 3, 10, 5, 2, 1),
    ("auth-confirm-password-reset", "a used token", 2, 0, 1, 1, 0),
    ("auth-confirm-password-reset", "an unproven account with a wallet", 4, 12, 6, 2, 1),
    ("auth-change-password", "one other session", 4, 7, 5, 2, 1),
    ("auth-change-password", "a wrong password", 2, 2, 2, 1, 0),
    ("auth-request-email-change", "a free address", 3, 3, 3, 1, 0),
    ("auth-send-email-change", "always", 2, 2, 3, 0, 0),
    ("auth-confirm-email-change", "a free address", 2, 8, 2, 1, 0),
    ("auth-welcome-account", "always", 0, 0, 0, 0, 0),
    ("auth-request-email-verification", "always", 1, 0, 1, 1, 0),
    ("auth-send-email-verification", "an address to verify", 2, 2, 3, 0, 0),
    ("auth-confirm-email-verification", "always", 2, 4, 2, 1, 0),
    ("auth-send-email-verification", "a verified address", 1, 0, 1, 0, 0),
    ("auth-prove-email", "the link's token", 3, 4, 2, 1, 0),
    ("auth-prove-email", "a wrong code", 3, 1, 2, 1, 0),
    ("auth-refuse-email", "an unproven account", 4, 8, 5, 2, 1),
    ("auth-send-notice", "of a lock", 3, 1, 4, 0, 0),
    ("auth-send-notice", "of a change", 0, 0, 0, 0, 0),
    ("auth-list-my-history", "one entry", 1, 0, 1, 1, 0),
    ("auth-list-account-audit", "no entry", 1, 1, 2, 1, 0),
)

_post = partial(Request, "POST")


def _id() -> str:
    return uuid.uuid4().hex


async def travel(journey: "Journey") -> None:
    """Each with accounts of its own."""
    await _lockout(journey)
    await _reset(journey)
    await _password(journey)
    await _address(journey)
    await _verification(journey)
    await _notices(journey)
    await _history(journey)


async def _lockout(journey: "Journey") -> None:
    one = await player()
    wrong = _post("/api/v1/auth/login", body={"email": one.email, "password": "Wrong-1234"})
    for _ in range(9):
        await in_process.call("auth-login", wrong)
    await journey.call("auth-login", "the tenth wrong password", wrong, status=401)
    away = _post(wrong.path, body=wrong.body, more_headers={"x-forwarded-for": "192.0.2.1"})
    await journey.call("auth-login", "locked", away, status=429)
    right = _post(wrong.path, body={"email": one.email, "password": players.PASSWORD})
    home = _post(right.path, body=right.body, more_headers={"x-forwarded-for": "127.0.0.1"})
    await journey.call("auth-login", "locked, from a known network", home)


async def _reset(journey: "Journey") -> None:
    one = await player()
    ask = _post("/api/v1/auth/password-reset", body={"email": one.email})
    await journey.call("auth-request-password-reset", "always", ask, status=202)
    send = "auth-send-password-reset"
    for case, email in (("an account", one.email), ("right after another", one.email), ("no such account", "no@x.org")):
        work = SendPasswordReset(request_id=_id(), email=email, language=None)
        await journey.call(send, case, task(work), status=204)
    one = await player()
    body = {"token": await token(one, Purpose.PASSWORD_RESET), "password": NEW}
    confirm = _post("/api/v1/auth/password-reset/confirm", body=body)
    await journey.call("auth-confirm-password-reset", "one open session", confirm)
    await journey.call("auth-confirm-password-reset", "a used token", confirm, status=422)
    one = await unproven()
    link = _post("/api/v1/auth/link", one.token, {"wallet": await Wallet().proof_to_link(one.token)})
    assert (await in_process.call("auth-link-identity", link)).status == 200
    body = {"token": await token(one, Purpose.PASSWORD_RESET), "password": NEW}
    case = "an unproven account with a wallet"
    await journey.call("auth-confirm-password-reset", case, _post(confirm.path, body=body))


async def _password(journey: "Journey") -> None:
    one = await player()
    login = {"email": one.email, "password": players.PASSWORD}
    assert (await in_process.call("auth-login", _post("/api/v1/auth/login", body=login))).status == 200
    path = "/api/v1/auth/password/change"
    for case, current, status in (
        ("one other session", players.PASSWORD, 200),
        ("a wrong password", "Wrong-1234", 403),
    ):
        body = {"current_password": current, "new_password": NEW}
        await journey.call("auth-change-password", case, _post(path, one.token, body), status=status)


async def _address(journey: "Journey") -> None:
    one, new = await player(), f"{_id()}@example.com"
    ask = _post("/api/v1/auth/email/change", one.token, {"email": new, "password": players.PASSWORD})
    await journey.call("auth-request-email-change", "a free address", ask, status=202)
    work = SendEmailChange(request_id=_id(), user_id=one.id, email=new)
    await journey.call("auth-send-email-change", "always", task(work), status=204)
    other = await player()
    shown = {"token": await token(other, Purpose.EMAIL_CHANGE, f"{_id()}@example.com")}
    confirm = _post("/api/v1/auth/email/change/confirm", other.token, shown)
    await journey.call("auth-confirm-email-change", "a free address", confirm)


async def _verification(journey: "Journey") -> None:
    one = await unproven()
    registered = AccountRegistered(user_id=one.id, registered_at=datetime.now(UTC))
    await journey.call("auth-welcome-account", "always", in_process.push(registered), status=204)
    ask = _post("/api/v1/auth/email/verification", one.token)
    await journey.call("auth-request-email-verification", "always", ask, status=202)
    send = "auth-send-email-verification"
    work = SendEmailVerification(request_id=_id(), user_id=one.id)
    await journey.call(send, "an address to verify", task(work), status=204)
    other = await unproven()
    shown = {"token": await token(other, Purpose.EMAIL_VERIFICATION)}
    await journey.call(
        "auth-confirm-email-verification", "always", _post("/api/v1/auth/email/verification/confirm", body=shown)
    )
    prove = partial(_post, "/api/v1/auth/email/prove", other.token)
    await journey.call("auth-prove-email", "a wrong code", prove({"code": "aaaa-aaaa"}), status=422)
    await journey.call("auth-prove-email", "the link's token", prove(shown))
    stranger = await unproven()
    refusal = {"token": refusal_token(await token(stranger, Purpose.EMAIL_VERIFICATION))}
    refuse = _post("/api/v1/auth/email/refuse", body=refusal)
    await journey.call("auth-refuse-email", "an unproven account", refuse)
    work = SendEmailVerification(request_id=_id(), user_id=other.id)
    await journey.call(send, "a verified address", task(work), status=204)


async def _notices(journey: "Journey") -> None:
    one = await player()
    for case, notice in (("of a lock", Notice.LOCKED_OUT), ("of a change", Notice.PASSWORD_CHANGED)):
        work = SendNotice(request_id=_id(), notice=notice, email=one.email)
        await journey.call("auth-send-notice", case, task(work), status=204)


async def _history(journey: "Journey") -> None:
    one, admin = await player(), await staff()
    login = _post("/api/v1/auth/login", body={"email": one.email, "password": players.PASSWORD})
    assert (await in_process.call("auth-login", login)).status == 200
    await journey.call("auth-list-my-history", "one entry", Request(path="/api/v1/auth/history", token=one.token))
    audit = Request(path="/api/v1/admin/accounts/nobody/audit", token=admin)
    await journey.call("auth-list-account-audit", "no entry", audit)
