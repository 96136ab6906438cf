"""Ten wrong passwords close an account for half an hour: not to its owner, and not more to one account than to none."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import bcrypt
import pytest

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.passwords.lockout import Failures
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store import audit
from functions.auth.store.failures import FAILURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.settings import settings
from shared.telemetry.metrics import usage
from tests.accounts import PASSWORD, Account, prove
from tests.local_api import code_of, data_of, new_address
from tests.redis_client import redis_client

LOGIN = "auth-login"
WRONG = "Wrong-1234"


async def attempt(api, email: str, password: str = WRONG, ip: str = ""):
    return await api(LOGIN, json={"email": email, "password": password}, ip=ip)


async def lock(api, email: str, ip: str = "") -> None:
    for _ in range(10):
        answer = await attempt(api, email, ip=ip)
        assert code_of(answer) == "WRONG_CREDENTIALS"


def stranger() -> str:
    return f"{uuid.uuid4().hex}@example.com"


async def kinds(account: Account) -> list[AuditKind]:
    return [entry.kind for entry in await audit.entries(account.id, 50, None)]


async def test_the_eleventh_attempt_is_refused_even_with_the_right_password(api, accounts):
    player = await accounts.player()
    await lock(api, player.email)
    for password in (WRONG, PASSWORD):
        answer = await attempt(api, player.email, password)
        assert (answer.status_code, code_of(answer)) == (429, "ACCOUNT_LOCKED")
        assert 1700 < int(answer.headers["retry-after"]) <= 1801
    assert (await kinds(player)).count(AuditKind.LOGIN_FAILED) == 9
    assert (await kinds(player)).count(AuditKind.LOCKED_OUT) == 1


async def test_nine_and_a_right_one_begin_again(api, accounts):
    player = await accounts.player()
    for _ in range(2):
        for _ in range(9):
            await attempt(api, player.email)
        assert (await attempt(api, player.email, PASSWORD)).status_code == 200


async def test_after_half_an_hour_it_is_over(api, accounts):
    player = await accounts.player()
    await lock(api, player.email)

    async def half_an_hour_passes(tx: Transaction) -> None:
        lockout = await tx.get(FAILURES, email_claim_id(player.email))
        assert lockout is not None
        over = lockout.model_copy(update={"locked_until": datetime.now(UTC) - timedelta(seconds=1)})
        tx.put(FAILURES, email_claim_id(player.email), over, overwrite=True)

    await transaction.run(half_an_hour_passes)
    assert (await attempt(api, player.email, PASSWORD)).status_code == 200


async def test_a_lock_outlives_redis(api, accounts):
    player = await accounts.player()
    await lock(api, player.email)
    await redis_client().flushall()
    assert code_of(await attempt(api, player.email, PASSWORD)) == "ACCOUNT_LOCKED"


async def test_of_thirty_guesses_at_once_no_more_than_ten_are_judged(api, accounts):
    player = await accounts.player()
    answers = await asyncio.gather(*(attempt(api, player.email) for _ in range(30)))
    codes = [code_of(answer) for answer in answers]
    assert codes.count("WRONG_CREDENTIALS") <= 10
    assert set(codes) <= {"WRONG_CREDENTIALS", "ACCOUNT_LOCKED", "UNAVAILABLE"}
    assert code_of(await attempt(api, player.email)) == "ACCOUNT_LOCKED" or codes.count("WRONG_CREDENTIALS") < 10


async def test_the_owner_is_told(api, accounts, mailbox):
    player = await accounts.player()
    await lock(api, player.email.upper())
    message = await mailbox.newest(player.email, "locked")
    assert message["to"] == [player.email]


class TestTheOwnerIsNotLockedOut:
    async def test_from_a_network_of_an_earlier_session(self, api, accounts):
        player, home = await accounts.player(), new_address()
        assert (await attempt(api, player.email, PASSWORD, ip=home)).status_code == 200
        await lock(api, player.email)
        assert code_of(await attempt(api, player.email, PASSWORD)) == "ACCOUNT_LOCKED"
        assert (await attempt(api, player.email, PASSWORD, ip=home)).status_code == 200
        assert code_of(await attempt(api, player.email, PASSWORD)) == "ACCOUNT_LOCKED"

    async def test_of_ipv6_a_network_is_the_whole_64(self, api, accounts, monkeypatch):
        """A household has all of its addresses, and a phone takes a new one every day; all share ten tries."""
        monkeypatch.setenv("RATE_LOGIN", "1000")
        settings.cache_clear()
        network = f"2001:db8:{uuid.uuid4().hex[:4]}:{uuid.uuid4().hex[:4]}"
        player = await accounts.player()
        assert (await attempt(api, player.email, PASSWORD, ip=f"{network}::7")).status_code == 200
        await lock(api, player.email)
        assert (await attempt(api, player.email, PASSWORD, ip=f"{network}:aaaa::8")).status_code == 200
        for host in range(10):
            assert code_of(await attempt(api, player.email, ip=f"{network}::{host}")) == "WRONG_CREDENTIALS"
        assert code_of(await attempt(api, player.email, PASSWORD, ip=f"{network}::99")) == "ACCOUNT_LOCKED"
        assert code_of(await attempt(api, player.email, PASSWORD, ip="2001:db8:ffff:ffff::7")) == "ACCOUNT_LOCKED"

    async def test_a_known_network_has_ten_of_its_own(self, api, accounts, monkeypatch):
        monkeypatch.setenv("RATE_LOGIN", "1000")
        player, home = await accounts.player(), new_address()
        assert (await attempt(api, player.email, PASSWORD, ip=home)).status_code == 200
        await lock(api, player.email)
        await lock(api, player.email, ip=home)
        assert code_of(await attempt(api, player.email, PASSWORD, ip=home)) == "ACCOUNT_LOCKED"

    async def test_not_from_the_network_of_a_session_that_was_revoked(self, api, accounts):
        player, thief = await accounts.player(), new_address()
        stolen = data_of(await attempt(api, player.email, PASSWORD, ip=thief))
        shown = {"refresh_token": stolen["refresh_token"]}
        assert (await api("auth-refresh", json=shown)).status_code == 200
        assert (await api("auth-refresh", json=shown, headers={"user-agent": "curl/8"})).status_code == 401
        await lock(api, player.email)
        assert code_of(await attempt(api, player.email, PASSWORD, ip=thief)) == "ACCOUNT_LOCKED"

    async def test_after_a_reset_of_the_password(self, api, accounts):
        player = await accounts.player()
        await lock(api, player.email)
        token = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
        new = "Three-Small-Words-7"
        assert (await api("auth-confirm-password-reset", json={"token": token, "password": new})).status_code == 200
        assert (await attempt(api, player.email, new)).status_code == 200

    async def test_a_reset_lifts_the_lock_of_an_address_that_came_with_a_merge(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        for account in (source, target):
            await prove(api, account)
        body = {"source_id": source.id, "target_id": target.id, "reason": "Ticket 1234.", "perform": True}
        data_of(await api("auth-merge-accounts", token=admin.token, json=body))
        await lock(api, source.email)
        token = await mail_tokens.renew(target.id, Purpose.PASSWORD_RESET, target.email, uuid.uuid4().hex)
        new = "Three-Small-Words-7"
        data_of(await api("auth-confirm-password-reset", json={"token": token, "password": new}))
        assert (await attempt(api, source.email, new)).status_code == 200


class TestNothingTellsWhetherThereIsAnAccount:
    async def test_the_answers_are_the_same_all_the_way_into_the_lock(self, api, accounts):
        player, nobody = await accounts.player(), stranger()
        for _ in range(12):
            of_account, of_nobody = await attempt(api, player.email), await attempt(api, nobody)
            assert (of_account.status_code, of_account.json()["error"]) == (
                of_nobody.status_code,
                of_nobody.json()["error"],
            )
        assert code_of(of_account) == "ACCOUNT_LOCKED"

    async def test_the_work_is_the_same_all_the_way_into_the_lock(self, api, accounts, monkeypatch):
        """What takes time: round trips, and bcrypt; whatever the machine does meanwhile."""
        checks: list[int] = []
        check = bcrypt.checkpw
        monkeypatch.setattr(bcrypt, "checkpw", lambda *given: checks.append(1) or check(*given))
        player, nobody = await accounts.player(), stranger()
        for number in range(12):
            used = []
            for email in (player.email, nobody):
                checks.clear()
                usage.clear()
                await attempt(api, email)
                used.append((len(checks), dict(usage)))
            assert used[0] == used[1]
            assert used[0][0] == (1 if number < 10 else 0)

    async def test_failures_of_nobody_are_forgotten(self, api):
        nobody = stranger()
        await attempt(api, nobody)
        kept = await FAILURES.get(email_claim_id(nobody))
        assert isinstance(kept, Failures)
        assert timedelta(hours=23) < kept.expire_at - datetime.now(UTC) <= timedelta(days=1)
        assert nobody not in kept.model_dump_json()


@pytest.mark.parametrize("password", [PASSWORD, WRONG])
async def test_who_signs_in_while_the_password_changes_needs_the_new_one(api, accounts, monkeypatch, password):
    """A sign-in that began before the change commits after it: it is judged again."""
    player = await accounts.player()
    check = bcrypt.checkpw
    changes: list[int] = []
    loop = asyncio.get_running_loop()

    def slow(shown: bytes, hashed: bytes) -> bool:
        monkeypatch.setattr(bcrypt, "checkpw", check)
        asyncio.run_coroutine_threadsafe(change(), loop).result()
        return check(shown, hashed)

    async def change() -> None:
        new = {"current_password": PASSWORD, "new_password": "Three-Small-Words-7"}
        changes.append((await api("auth-change-password", token=player.token, json=new)).status_code)

    monkeypatch.setattr(bcrypt, "checkpw", slow)
    assert code_of(await attempt(api, player.email, password)) == "WRONG_CREDENTIALS"
    assert changes == [200]
