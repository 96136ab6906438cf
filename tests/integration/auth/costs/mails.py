"""What accounts do by mail, wrong passwords in a row, and the history."""

import uuid
from datetime import UTC, datetime
from functools import partial

from functions.auth.events import AccountRegistered
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import (
    Notice,
    SendEmailChange,
    SendEmailVerification,
    SendNotice,
    SendPasswordReset,
)
from functions.auth.models.mail.player_notices import SendRenderedMail
from functions.auth.rules.mail.mail_tokens import refusal_token
from shared.mail.templates import RenderedMail
from tests.bench import in_process, players
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.auth.first_requests.mails import NEW, notice, task, token, unproven
from tests.wallets import Wallet

ROWS = (
    Cost("auth-login", case="the tenth wrong password", reads=3, writes=2, rpcs=3, redis=1),
    Cost("auth-login", case="locked", reads=3, rpcs=2, redis=1),
    Cost("auth-login", case="locked, from a known network", reads=5, writes=4, rpcs=5, redis=1),
    Cost("auth-request-password-reset", case="always", redis=1),
    Cost("auth-send-password-reset", case="an account", reads=3, writes=2, rpcs=4),
    Cost("auth-send-password-reset", case="right after another", reads=3, rpcs=3),
    Cost("auth-send-password-reset", case="no such account", reads=1, rpcs=1),
    Cost("auth-confirm-password-reset", case="one open session", reads=3, writes=10, rpcs=5, redis=2, publishes=1),
    Cost("auth-confirm-password-reset", case="a used token", reads=2, rpcs=1, redis=1),
    Cost(
        "auth-confirm-password-reset",
        case="an unproven account with a wallet",
        reads=5,
        writes=12,
        rpcs=7,
        redis=2,
        publishes=1,
    ),
    Cost("auth-change-password", case="one other session", reads=5, writes=8, rpcs=5, redis=2, publishes=1),
    Cost("auth-change-password", case="a wrong password", reads=3, writes=3, rpcs=2, redis=1),
    Cost("auth-request-email-change", case="a free address", reads=3, writes=3, rpcs=3, redis=1),
    Cost("auth-send-email-change", case="always", reads=2, writes=2, rpcs=3),
    Cost("auth-confirm-email-change", case="a free address", reads=3, writes=9, rpcs=2, redis=1),
    Cost("auth-welcome-account", case="always"),
    Cost("auth-request-email-verification", case="always", reads=1, rpcs=1, redis=1),
    Cost("auth-send-email-verification", case="an address to verify", reads=2, writes=2, rpcs=3),
    Cost("auth-confirm-email-verification", case="always", reads=2, writes=4, rpcs=2, redis=1),
    Cost("auth-send-email-verification", case="a verified address", reads=1, rpcs=1),
    Cost("auth-prove-email", case="the link's token", reads=4, writes=5, rpcs=2, redis=1),
    Cost("auth-prove-email", case="a wrong code", reads=4, writes=2, rpcs=2, redis=1),
    Cost("auth-refuse-email", case="an unproven account", reads=5, writes=8, rpcs=6, redis=2, publishes=1),
    Cost("auth-send-notice", case="of a lock", reads=3, writes=1, rpcs=4),
    Cost("auth-send-notice", case="of a change"),
    Cost("auth-mail-notice", case="a proven address", reads=2, writes=1, rpcs=2),
    Cost("auth-mail-notice", case="the same again", reads=2, rpcs=1),
    Cost("auth-mail-notice", case="an unproven address", reads=2, rpcs=1),
    Cost("auth-send-rendered-mail", case="always"),
    Cost("auth-list-my-history", case="one entry", reads=1, rpcs=1, redis=1),
    Cost("auth-list-account-audit", case="no entry", reads=1, writes=1, rpcs=2, redis=1),
)

_post = partial(Request, "POST")


def _id() -> str:
    return uuid.uuid4().hex


async def travel(journey: Journey) -> None:
    """Each with accounts of its own."""
    await _lockout(journey)
    await _reset(journey)
    await _password(journey)
    await _address(journey)
    await _verification(journey)
    await _notices(journey)
    await _history(journey)


async def _lockout(journey: Journey) -> None:
    account = await player()
    wrong = _post("/api/v1/auth/login", body={"email": account.email, "password": "Wrong-1234"})
    for _ in range(9):
        await in_process.call("auth-login", wrong)
    await journey.call("auth-login", "the tenth wrong password", wrong, status=401)
    away = _post(wrong.path, body=wrong.body, more_headers={"x-forwarded-for": "192.0.2.1"})
    await journey.call("auth-login", "locked", away, status=429)
    right = _post(wrong.path, body={"email": account.email, "password": players.PASSWORD})
    home = _post(right.path, body=right.body, more_headers={"x-forwarded-for": "127.0.0.1"})
    await journey.call("auth-login", "locked, from a known network", home)


async def _reset(journey: Journey) -> None:
    account = await player()
    ask = _post("/api/v1/auth/password-reset", body={"email": account.email})
    await journey.call("auth-request-password-reset", "always", ask, status=202)
    send = "auth-send-password-reset"
    for case, email in (
        ("an account", account.email),
        ("right after another", account.email),
        ("no such account", "no@x.org"),
    ):
        work = SendPasswordReset(request_id=_id(), email=email, language=None)
        await journey.call(send, case, task(work), status=204)
    account = await player()
    body = {"token": await token(account, Purpose.PASSWORD_RESET), "password": NEW}
    confirm = _post("/api/v1/auth/password-reset/confirm", body=body)
    await journey.call("auth-confirm-password-reset", "one open session", confirm)
    await journey.call("auth-confirm-password-reset", "a used token", confirm, status=422)
    account = await unproven()
    link = _post("/api/v1/auth/link", account.token, {"wallet": await Wallet().proof_to_link(account.token)})
    assert (await in_process.call("auth-link-identity", link)).status == 200
    body = {"token": await token(account, Purpose.PASSWORD_RESET), "password": NEW}
    case = "an unproven account with a wallet"
    await journey.call("auth-confirm-password-reset", case, _post(confirm.path, body=body))


async def _password(journey: Journey) -> None:
    account = await player()
    login = {"email": account.email, "password": players.PASSWORD}
    assert (await in_process.call("auth-login", _post("/api/v1/auth/login", body=login))).status == 200
    path = "/api/v1/auth/password/change"
    for case, current, status in (
        ("one other session", players.PASSWORD, 200),
        ("a wrong password", "Wrong-1234", 403),
    ):
        body = {"current_password": current, "new_password": NEW}
        await journey.call("auth-change-password", case, _post(path, account.token, body), status=status)


async def _address(journey: Journey) -> None:
    account, new = await player(), f"{_id()}@example.com"
    ask = _post("/api/v1/auth/email/change", account.token, {"email": new, "password": players.PASSWORD})
    await journey.call("auth-request-email-change", "a free address", ask, status=202)
    work = SendEmailChange(request_id=_id(), user_id=account.id, email=new)
    await journey.call("auth-send-email-change", "always", task(work), status=204)
    other = await player()
    shown = {"token": await token(other, Purpose.EMAIL_CHANGE, f"{_id()}@example.com")}
    confirm = _post("/api/v1/auth/email/change/confirm", other.token, shown)
    await journey.call("auth-confirm-email-change", "a free address", confirm)


async def _verification(journey: Journey) -> None:
    account = await unproven()
    registered = AccountRegistered(user_id=account.id, registered_at=datetime.now(UTC))
    await journey.call("auth-welcome-account", "always", in_process.push(registered), status=204)
    ask = _post("/api/v1/auth/email/verification", account.token)
    await journey.call("auth-request-email-verification", "always", ask, status=202)
    send = "auth-send-email-verification"
    work = SendEmailVerification(request_id=_id(), user_id=account.id)
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


async def _notices(journey: Journey) -> None:
    account = await player()
    for case, told in (("of a lock", Notice.LOCKED_OUT), ("of a change", Notice.PASSWORD_CHANGED)):
        work = SendNotice(request_id=_id(), notice=told, email=account.email)
        await journey.call("auth-send-notice", case, task(work), status=204)

    fact = notice(account.id)
    await journey.call("auth-mail-notice", "a proven address", in_process.push(fact), status=204)
    await journey.call("auth-mail-notice", "the same again", in_process.push(fact), status=204)
    await journey.call(
        "auth-mail-notice", "an unproven address", in_process.push(notice((await unproven()).id)), status=204
    )
    rendered = RenderedMail("A subject", "A text.", "<p>A text.</p>")
    mail = SendRenderedMail(request_id=_id(), email=account.email, mail=rendered)
    await journey.call("auth-send-rendered-mail", "always", task(mail), status=204)


async def _history(journey: Journey) -> None:
    account, admin = await player(), await staff()
    login = _post("/api/v1/auth/login", body={"email": account.email, "password": players.PASSWORD})
    assert (await in_process.call("auth-login", login)).status == 200
    await journey.call("auth-list-my-history", "one entry", Request(path="/api/v1/auth/history", token=account.token))
    audit = Request(path="/api/v1/admin/accounts/nobody/audit", token=admin)
    await journey.call("auth-list-account-audit", "no entry", audit)
