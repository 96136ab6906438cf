"""Guessing mailed codes over many mails, and flooding a mailbox: what a stranger can do to an address in a day."""

import re
import uuid
from datetime import timedelta

import bcrypt
import pytest

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import Notice, SendEmailVerification, SendNotice, SendPasswordReset
from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.mail.mail_limits import MOST_A_DAY, MOST_TO_ALIASES
from functions.auth.rules.sign_in.email_codes import failures_key
from functions.auth.store.accounts import USERS
from functions.auth.store.failures import FAILURES
from shared.firestore import transaction
from shared.telemetry.metrics import usage
from tests.accounts import PASSWORD, new_registration
from tests.local_api import code_of, data_of, new_address
from tests.mailbox import let_pass

CONFIRM, SEND, SUBJECT = "auth-confirm-email-login", "auth-send-sign-in-code", "is your code to sign in"


@pytest.fixture(autouse=True)
def many_requests(monkeypatch):
    """Each comes from another address; what holds is not the limit of requests."""
    monkeypatch.setenv("RATE_LOGIN", "1000")


def somebody() -> str:
    return f"{uuid.uuid4().hex}@example.com"


async def ask(api, email, ip="") -> None:
    work = SendSignInCode(request_id=uuid.uuid4().hex, ip=ip, email=email, language=None)
    assert (await api.deliver(SEND, work.model_dump_json().encode())).status_code == 204


async def verify_address(user_id) -> None:
    async def body(tx):
        user = await tx.get(USERS, user_id)
        tx.put(
            USERS,
            user_id,
            user.model_copy(update={"email_verified_at": tx.now, "email_proven_at": tx.now}),
            overwrite=True,
        )

    await transaction.run(body)


async def guess(api, email, code="000000", ip="") -> str:
    return code_of(await api(CONFIRM, json={"email": email, "code": code}, ip=ip))


def another_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


async def lock_codes(api, email, mailbox) -> str:
    """Ten wrong codes over two mails; the code of the second one."""
    for number in (1, 2):
        await ask(api, email)
        code = (await mailbox.newest(email, SUBJECT, number))["subject"][:6]
        for _ in range(5):
            assert await guess(api, email, another_than(code)) == "EMAIL_CODE_REJECTED"
        await let_pass(email, timedelta(hours=1))
    await ask(api, email)
    return (await mailbox.newest(email, SUBJECT, 3))["subject"][:6]


async def test_ten_wrong_codes_lock_the_codes_of_all_mails(api, mailbox):
    email = somebody()
    code = await lock_codes(api, email, mailbox)
    answer = await api(CONFIRM, json={"email": email, "code": code})
    assert (answer.status_code, code_of(answer)) == (429, "EMAIL_CODES_LOCKED")
    assert 1700 < int(answer.headers["retry-after"]) <= 1801


async def test_an_hour_of_guessing_is_ten_guesses(api, mailbox):
    """A mail a minute, each guessed at until it counts no more: three hundred, without a count over all mails."""
    email = somebody()
    for _ in range(60):
        await ask(api, email)
        for _ in range(5):
            assert await guess(api, email, "none") in {"EMAIL_CODE_REJECTED", "EMAIL_CODES_LOCKED"}
        await let_pass(email, timedelta(minutes=1))
    failures = await FAILURES.get(failures_key(email_claim_id(email)))
    assert failures.count == 10
    assert len(await mailbox.all_of(email)) <= MOST_A_DAY


async def test_a_code_is_not_hashed_for_whom_it_is_locked_or_who_has_to_wait(api, mailbox, monkeypatch):
    email = somebody()
    code = await lock_codes(api, email, mailbox)

    def refuse(*_given):
        raise AssertionError("bcrypt was spent")

    monkeypatch.setattr(bcrypt, "checkpw", refuse)
    monkeypatch.setattr(bcrypt, "hashpw", refuse)
    assert await guess(api, email, code) == "EMAIL_CODES_LOCKED"
    await ask(api, email)


async def test_the_link_signs_in_while_codes_are_locked_and_ends_that(api, mailbox, monkeypatch):
    monkeypatch.setenv("ACCOUNT_PAGES", "https://game.example")
    email = somebody()
    await lock_codes(api, email, mailbox)
    assert await guess(api, email) == "EMAIL_CODES_LOCKED"
    token = re.search(r"#token=(\S+)", (await mailbox.newest(email, SUBJECT, 3))["text"])[1]
    data_of(await api(CONFIRM, json={"token": token}))
    await ask(api, email)
    code = (await mailbox.newest(email, SUBJECT, 4))["subject"][:6]
    assert await guess(api, email, code) == ""


async def test_the_owner_signs_in_by_code_from_where_they_were_before(api, accounts, mailbox):
    player, home = await accounts.player(), new_address()
    data_of(await api("auth-login", json={"email": player.email, "password": PASSWORD}, ip=home))
    code = await lock_codes(api, player.email, mailbox)
    assert await guess(api, player.email, code) == "EMAIL_CODES_LOCKED"
    assert await guess(api, player.email, code, ip=home) == ""


async def test_locked_codes_leave_the_password_alone_and_the_other_way_round(api, accounts, mailbox):
    player, other = await accounts.players(2)
    await lock_codes(api, player.email, mailbox)
    for _ in range(10):
        wrong = {"email": other.email, "password": "Wrong-1234"}
        assert code_of(await api("auth-login", json=wrong)) == "WRONG_CREDENTIALS"
    assert await guess(api, player.email) == "EMAIL_CODES_LOCKED"
    assert code_of(await api("auth-login", json={"email": player.email, "password": PASSWORD})) == ""
    assert await guess(api, other.email) == "EMAIL_CODE_REJECTED"


async def test_nothing_tells_whether_there_is_an_account(api, accounts):
    player, nobody = await accounts.player(), somebody()
    answers = set()
    for number in range(15):
        used = []
        for email in (player.email, nobody):
            if number % 5 == 0:
                await ask(api, email)
                await let_pass(email, timedelta(hours=1))
            usage.clear()
            used.append((await guess(api, email, "none"), dict(usage)))
        assert used[0] == used[1]
        answers.add(used[0][0])
    assert answers == {"EMAIL_CODE_REJECTED", "EMAIL_CODES_LOCKED"}


async def test_without_a_mail_there_is_nothing_to_lock(api, mailbox):
    email = somebody()
    for _ in range(12):
        assert await guess(api, email) == "EMAIL_CODE_REJECTED"
    await ask(api, email)
    code = (await mailbox.newest(email, SUBJECT))["subject"][:6]
    assert await guess(api, email, code) == ""


async def test_a_right_code_forgets_the_wrong_ones(api, mailbox):
    email = somebody()
    for number in (1, 2, 3):
        await ask(api, email)
        code = (await mailbox.newest(email, SUBJECT, number))["subject"][:6]
        for _ in range(4):
            assert await guess(api, email, another_than(code)) == "EMAIL_CODE_REJECTED"
        assert await guess(api, email, code) == ""


async def all_mails(api, player, ip) -> None:
    """Everything that anybody can have mailed to the address of an account, once."""
    request_id = uuid.uuid4().hex
    reset = SendPasswordReset(ip=ip, request_id=request_id + "2", email=player.email, language=None)
    for function, work in (
        (SEND, SendSignInCode(ip=ip, request_id=request_id + "1", email=player.email, language=None)),
        ("auth-send-password-reset", reset),
        ("auth-send-email-verification", SendEmailVerification(ip=ip, request_id=request_id + "3", user_id=player.id)),
        ("auth-send-notice", SendNotice(request_id=request_id + "4", notice=Notice.LOCKED_OUT, email=player.email)),
    ):
        assert (await api.deliver(function, work.model_dump_json().encode())).status_code == 204


def network(number: int) -> str:
    """An address of another network: nobody has many of those."""
    return f"100.64.{number}.1"


async def test_a_day_of_mails_to_one_address_has_an_end(api, accounts, mailbox):
    """Notices that strangers bring about have a count of their own, so that they use up no mail that is asked for."""
    player = await accounts.player()
    for number in range(24):
        await all_mails(api, player, network(number))
        await let_pass(player.email, timedelta(minutes=59))
    subjects = [mail["subject"] for mail in await mailbox.all_of(player.email)]
    notices = [subject for subject in subjects if "is locked" in subject]
    assert (len(subjects) - len(notices), len(notices)) == (MOST_A_DAY, 1)


async def test_a_stranger_leaves_the_owner_a_reset_and_a_sign_in_wherever_they_are(api, accounts, mailbox):
    """Without a device, a session or a network that is known: what counts is the stranger's network."""
    player = await accounts.player()
    for _ in range(24):
        await all_mails(api, player, network(1))
        await let_pass(player.email, timedelta(minutes=59))
    before = len(await mailbox.all_of(player.email))
    reset = SendPasswordReset(request_id=uuid.uuid4().hex, ip=network(2), email=player.email, language=None)
    assert (await api.deliver("auth-send-password-reset", reset.model_dump_json().encode())).status_code == 204
    await ask(api, player.email, ip=network(2))
    assert len(await mailbox.all_of(player.email)) == before + 2


async def test_one_mailbox_is_not_flooded_by_its_aliases(api, mailbox):
    local = uuid.uuid4().hex
    aliases = [f"{local}+{number}@example.com" for number in range(60)]
    for number, alias in enumerate(aliases):
        await ask(api, alias, ip=network(number))
    mailed = [alias for alias in aliases if await mailbox.all_of(alias)]
    assert len(mailed) == MOST_TO_ALIASES
    await ask(api, f"{local}@example.com", ip=network(0))
    assert await mailbox.all_of(f"{local}@example.com")


async def test_whoever_makes_use_of_mails_to_aliases_has_no_end(api, mailbox):
    """As those who try a game out do, with an alias an account."""
    local = uuid.uuid4().hex
    for number in range(MOST_TO_ALIASES + 2):
        alias = f"{local}+{number}@example.com"
        await ask(api, alias, ip=network(0))
        code = (await mailbox.newest(alias, SUBJECT))["subject"][:6]
        if number % 10 == 0:
            assert await guess(api, alias, code) == ""


async def test_a_proven_alias_is_not_locked_out_by_others(api, mailbox):
    local = uuid.uuid4().hex
    email = f"{local}+game@example.com"
    registered = data_of(await api("auth-register", json=new_registration(email=email)))
    await verify_address(registered["user_id"])
    for number in range(MOST_TO_ALIASES):
        await ask(api, f"{local}+{number}@example.com", ip=network(number))
    await ask(api, f"{local}+other@example.com", ip=network(99))
    assert await mailbox.all_of(f"{local}+other@example.com") == []
    await ask(api, email, ip=network(98))
    assert (await mailbox.newest(email, SUBJECT))["subject"]


async def test_the_pause_grows_with_each_mail(api, mailbox):
    email, sent = somebody(), 0
    for minute in range(16):
        await ask(api, email)
        if minute in {0, 1, 3, 7, 15}:
            sent += 1
        assert len(await mailbox.all_of(email)) == sent
        await let_pass(email, timedelta(minutes=1))


async def test_strangers_cannot_use_up_what_the_owner_may_be_sent(api, accounts, mailbox):
    player, home = await accounts.player(), new_address()
    await verify_address(player.id)
    data_of(await api("auth-login", json={"email": player.email, "password": PASSWORD}, ip=home))
    for number in range(20):
        await ask(api, player.email, ip=network(number))
        await let_pass(player.email, timedelta(minutes=59))
    assert len(await mailbox.all_of(player.email)) <= MOST_A_DAY
    before = len(await mailbox.all_of(player.email))
    await ask(api, player.email, ip=home)
    assert len(await mailbox.all_of(player.email)) == before + 1
    await ask(api, player.email, ip=home)
    assert len(await mailbox.all_of(player.email)) == before + 1


async def test_whoever_only_took_an_address_has_no_mails_of_their_own(api, accounts, mailbox):
    """The account's address was never shown to be its owner's: his networks are nobody's."""
    squatter, theirs = await accounts.player(), new_address()
    data_of(await api("auth-login", json={"email": squatter.email, "password": PASSWORD}, ip=theirs))
    await ask(api, squatter.email, ip=theirs)
    await ask(api, squatter.email, ip=theirs)
    assert len(await mailbox.all_of(squatter.email)) == 1


async def test_a_mail_that_was_made_use_of_counts_no_more(api, accounts, mailbox):
    player = await accounts.player()
    for number in range(1, 13):
        token = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
        body = {"token": token, "password": f"Three-Small-Words-{number}"}
        assert code_of(await api("auth-confirm-password-reset", json=body)) == ""
