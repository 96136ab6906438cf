"""Signing in with a mailed code or link."""

import asyncio
import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.email_codes import CODES
from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.identity.callers import Role
from shared.telemetry.metrics import usage
from tests.accounts import PASSWORD, prove
from tests.local_api import code_of, data_of
from tests.mailbox import let_pass

ASK, CONFIRM, SEND, SUBJECT = (
    "auth-request-email-login",
    "auth-confirm-email-login",
    "auth-send-sign-in-code",
    "is your code to sign in",
)
PAGES = "https://game.example/account"


def new_address() -> str:
    return f"{uuid.uuid4().hex}@example.com"


async def send(api, email, request_id="", language=None):
    work = SendSignInCode(request_id=request_id or uuid.uuid4().hex, email=email, language=language)
    return await api.deliver(SEND, work.model_dump_json().encode())


async def code_for(api, mailbox, email) -> str:
    assert (await send(api, email)).status_code == 204
    return (await mailbox.newest(email, SUBJECT))["subject"][:6]


async def change(email, **changes):
    async def body(tx):
        code = await tx.get(CODES, email_claim_id(email))
        tx.put(CODES, email_claim_id(email), code.model_copy(update=changes), overwrite=True)

    await transaction.run(body)


async def kinds(user_id):
    return sorted(entry.kind for entry in await AUDIT.select(("user_id", "==", user_id), limit=50))


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


async def rejected(api, **body):
    answer = await api(CONFIRM, json=body)
    assert (answer.status_code, code_of(answer)) == (401, "EMAIL_CODE_REJECTED")


@pytest.fixture
def pages(monkeypatch):
    monkeypatch.setenv("ACCOUNT_PAGES", PAGES)


async def test_a_stranger_asks_and_has_an_account_when_they_confirm(api, mailbox):
    email = new_address()
    answer = await api(ASK, json={"email": email.upper()})
    assert (answer.status_code, data_of(answer)) == (202, {"expires_in": 600})
    code = (await mailbox.newest(email, SUBJECT))["subject"][:6]
    assert re.fullmatch("[0-9]{6}", code)
    signed_in = data_of(await api(CONFIRM, json={"email": email, "code": code}))
    user = await USERS.get(signed_in["user_id"])
    assert (user.email, user.password_hash, user.providers) == (email, None, ("email",))
    assert user.email_verified_at is not None
    assert (await PROFILES.get(user.user_id)).display_name == f"Player {user.user_id[:8]}"
    assert await kinds(user.user_id) == [AuditKind.REGISTERED]
    assert (await api("auth-validate", token=signed_in["access_token"])).status_code == 200


async def test_a_player_comes_back_by_the_link(api, accounts, mailbox, pages):
    player = await accounts.player()
    assert (await send(api, player.email)).status_code == 204
    text = (await mailbox.newest(player.email, SUBJECT))["text"]
    token = re.search(rf"{PAGES}/sign-in#token=(\S+)", text)[1]
    assert data_of(await api(CONFIRM, json={"token": token}))["user_id"] == player.id
    assert AuditKind.LOGIN in await kinds(player.id)


async def test_it_is_good_once_as_a_code_or_as_a_link(api, mailbox, pages):
    email = new_address()
    code = await code_for(api, mailbox, email)
    token = re.search(r"#token=(\S+)", (await mailbox.newest(email, SUBJECT))["text"])[1]
    data_of(await api(CONFIRM, json={"email": email, "code": code}))
    await rejected(api, email=email, code=code)
    await rejected(api, token=token)


async def test_twenty_at_once_with_one_code_are_one_sign_in(api, mailbox):
    email = new_address()
    code = await code_for(api, mailbox, email)
    answers = await asyncio.gather(*(api(CONFIRM, json={"email": email, "code": code}) for _ in range(20)))
    assert sorted(code_of(answer) for answer in answers) == ["", *["EMAIL_CODE_REJECTED"] * 19]


async def test_after_five_wrong_codes_the_right_one_is_wrong_too(api, mailbox):
    email = new_address()
    code = await code_for(api, mailbox, email)
    for _ in range(5):
        await rejected(api, email=email, code=wrong(code))
    await rejected(api, email=email, code=code)


async def test_the_fifth_may_be_the_right_one(api, mailbox):
    email = new_address()
    code = await code_for(api, mailbox, email)
    for _ in range(4):
        await rejected(api, email=email, code=wrong(code))
    data_of(await api(CONFIRM, json={"email": email, "code": code}))


async def test_twenty_guesses_at_once_are_five(api, mailbox):
    email = new_address()
    code = await code_for(api, mailbox, email)
    guesses = [f"{(int(code) + number) % 1_000_000:06}" for number in range(1, 21)]
    await asyncio.gather(*(rejected(api, email=email, code=guess) for guess in guesses))
    assert (await CODES.get(email_claim_id(email))).attempts == 5


async def test_after_ten_minutes_it_is_void(api, mailbox):
    email = new_address()
    code = await code_for(api, mailbox, email)
    kept = await CODES.get(email_claim_id(email))
    assert timedelta(minutes=9) < kept.expire_at - datetime.now(UTC) <= timedelta(minutes=10)
    await change(email, expire_at=datetime.now(UTC) - timedelta(seconds=1))
    await rejected(api, email=email, code=code)


async def test_only_the_newest_counts(api, mailbox):
    email = new_address()
    first = await code_for(api, mailbox, email)
    await let_pass(email, timedelta(seconds=61))
    await send(api, email)
    second = (await mailbox.newest(email, SUBJECT, 2))["subject"][:6]
    if first != second:
        await rejected(api, email=email, code=first)
    data_of(await api(CONFIRM, json={"email": email, "code": second}))


async def test_a_code_is_for_its_address(api, mailbox):
    mine, theirs = new_address(), new_address()
    code = await code_for(api, mailbox, mine)
    await rejected(api, email=theirs, code=code)
    await code_for(api, mailbox, theirs)
    data_of(await api(CONFIRM, json={"email": mine, "code": code}))


async def test_neither_is_kept_as_it_is(api, mailbox, pages):
    email = new_address()
    code = await code_for(api, mailbox, email)
    token = re.search(r"#token=\w+\.(\S+)", (await mailbox.newest(email, SUBJECT))["text"])[1]
    kept = await CODES.get(email_claim_id(email))
    assert kept.code_hash.startswith("{bcrypt-sha256}$2b$")
    assert code not in {kept.code_hash, kept.token_digest}
    assert token not in kept.model_dump_json()


async def test_the_answer_says_nothing_of_accounts(api, accounts):
    """The queue calls nobody here: what a handler uses would be counted, too."""
    player = await accounts.player()
    used = []
    for email in (player.email, new_address()):
        usage.clear()
        answer = await api(ASK, json={"email": email})
        used.append((answer.status_code, answer.json()["data"], dict(usage)))
    assert used[0] == used[1]


async def test_one_mail_a_minute(api, mailbox):
    email = new_address()
    for _ in range(5):
        assert (await send(api, email)).status_code == 204
    assert len(await mailbox.all_of(email)) == 1


async def test_a_mail_server_that_is_down_is_tried_again(api, mailbox, cloud):
    email, request_id = new_address(), uuid.uuid4().hex
    cloud.stop("mail")
    try:
        assert (await send(api, email, request_id)).status_code == 500
    finally:
        cloud.start("mail")
    assert (await send(api, email, request_id)).status_code == 204
    code = (await mailbox.newest(email, SUBJECT))["subject"][:6]
    data_of(await api(CONFIRM, json={"email": email, "code": code}))


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.BANNED])
async def test_whom_we_have_banned_does_not_come_in(api, accounts, mailbox, status):
    player = await accounts.player()

    async def ban(tx):
        user = await tx.get(USERS, player.id)
        tx.put(USERS, player.id, user.model_copy(update={"status": status}), overwrite=True)

    await transaction.run(ban)
    code = await code_for(api, mailbox, player.email)
    answer = await api(CONFIRM, json={"email": player.email, "code": code})
    assert (answer.status_code, code_of(answer)) == (403, "ACCOUNT_BLOCKED")
    assert AuditKind.LOGIN_FAILED in await kinds(player.id)


async def test_who_confirmed_their_address_in_a_session_keeps_password_and_sessions(api, accounts, mailbox):
    player = await accounts.player()
    await prove(api, player)
    code = await code_for(api, mailbox, player.email)
    data_of(await api(CONFIRM, json={"email": player.email, "code": code}))
    assert (await api("auth-validate", token=player.token)).status_code == 200
    assert (await api("auth-login", json={"email": player.email, "password": PASSWORD})).status_code == 200


async def test_a_second_factor_is_still_asked_for(api, accounts, mailbox):
    player = await accounts.player()

    async def enable(tx):
        user = await tx.get(USERS, player.id)
        tx.put(
            USERS, player.id, user.model_copy(update={"two_factor": True, "email_proven_at": tx.now}), overwrite=True
        )

    await transaction.run(enable)
    code = await code_for(api, mailbox, player.email)
    answer = data_of(await api(CONFIRM, json={"email": player.email, "code": code}))
    assert answer["kind"] == "two_factor_required"
    assert AuditKind.LOGIN not in await kinds(player.id)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": "ada@example.com"},
        {"code": "123456"},
        {"email": "ada@example.com", "code": "123456", "token": "x.y"},
        {"email": "ada@example.com", "token": "x.y"},
        {"email": "no address", "code": "123456"},
        {"email": "ada@example.com", "code": 123456},
        {"email": "ada@example.com", "code": "1" * 65},
        {"token": "x" * 300},
    ],
)
async def test_what_is_neither(api, body):
    answer = await api(CONFIRM, json=body)
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


@pytest.mark.parametrize("token", ["x", "x.y", "../../auth_users/x", f"{'a' * 64}.{'b' * 43}", f"{'a' * 64}."])
async def test_a_made_up_token(api, token):
    await rejected(api, token=token)


async def test_in_the_language_that_is_asked_for(api, mailbox):
    email = new_address()
    await send(api, email, language="de-CH")
    assert (await mailbox.newest(email, "ist dein Code zum Anmelden"))["text"]


async def test_a_wrong_code_is_the_same_work_with_an_account_or_without(api, accounts):
    player, used = await accounts.player(), []
    for email in (player.email, new_address()):
        usage.clear()
        answer = await api(CONFIRM, json={"email": email, "code": "000000"})
        assert code_of(answer) == "EMAIL_CODE_REJECTED"
        used.append(dict(usage))
    assert used[0] == used[1]


async def test_who_proves_an_address_that_came_with_a_merge_does_not_reclaim_the_account(api, accounts, mailbox):
    """The account's own address is another one: nobody has shown that it is theirs."""
    admin = await accounts.staff(Role.ADMIN)
    source, target = await accounts.players(2)
    await prove(api, source)
    body = {"source_id": source.id, "target_id": target.id, "reason": "Ticket 1234.", "perform": True}
    data_of(await api("auth-merge-accounts", token=admin.token, json=body))
    code = await code_for(api, mailbox, source.email)
    entered = data_of(await api(CONFIRM, json={"email": source.email, "code": code}))
    assert entered["user_id"] == target.id
    user = await USERS.get(target.id)
    assert user is not None
    assert (user.email_verified_at, user.password_hash is None) == (None, False)
    assert (await api("auth-validate", token=target.token)).is_success
