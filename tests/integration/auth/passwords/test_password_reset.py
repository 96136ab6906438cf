"""Resetting a password by mail: for whom, with what, how long, how often."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.mail.mail_tokens import MailedToken, Purpose
from functions.auth.models.mail.mails import SendPasswordReset
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.mail.mail_tokens import token_id
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.mail_tokens import TOKENS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.metrics import usage
from tests.accounts import PASSWORD, new_registration, prove
from tests.local_api import code_of, data_of
from tests.mailbox import let_pass
from tests.wallets import Wallet

ASK, CONFIRM, SEND, LOGIN = (
    "auth-request-password-reset",
    "auth-confirm-password-reset",
    "auth-send-password-reset",
    "auth-login",
)
NEW = "Three-Small-Words-7"


async def token_of(player, purpose=Purpose.PASSWORD_RESET) -> str:
    token = await mail_tokens.renew(player.id, purpose, player.email, uuid.uuid4().hex)
    assert token
    return token


async def age(player, purpose: Purpose, **changes) -> None:
    async def change(tx: Transaction) -> None:
        token = await tx.get(TOKENS, token_id(player.id, purpose))
        assert isinstance(token, MailedToken)
        tx.put(TOKENS, token_id(player.id, purpose), token.model_copy(update=changes), overwrite=True)

    await transaction.run(change)


async def test_a_player_gets_in_again_by_mail(api, accounts, mailbox):
    player = await accounts.player()
    other_device = await accounts.sign_in(player)
    answer = await api(ASK, json={"email": player.email.upper()})
    assert (answer.status_code, data_of(answer)) == (202, {"expires_in": 900})
    token = await mailbox.token(player.email, "Reset your password")
    changed = data_of(await api(CONFIRM, json={"token": token, "password": NEW}))
    assert changed["user_id"] == player.id
    for session in (player, other_device):
        assert (await api("auth-validate", token=session.token)).status_code == 401
        assert (await api("auth-refresh", json={"refresh_token": session.refresh_token})).status_code == 401
    assert (await api(LOGIN, json={"email": player.email, "password": PASSWORD})).status_code == 401
    assert (await api(LOGIN, json={"email": player.email, "password": NEW})).status_code == 200
    await mailbox.newest(player.email, "Your password was changed")
    user = await USERS.get(player.id)
    assert user is not None
    assert user.email_verified_at is not None
    written = await AUDIT.select(("user_id", "==", player.id), limit=20)
    assert "password_reset" in {entry.kind for entry in written}


async def test_only_a_digest_is_kept(accounts):
    player = await accounts.player()
    token = await token_of(player)
    kept = await TOKENS.get(token_id(player.id, Purpose.PASSWORD_RESET))
    assert kept is not None
    assert token.partition(".")[2] not in kept.model_dump_json()
    assert timedelta(minutes=14) < kept.expire_at - datetime.now(UTC) <= timedelta(minutes=15)


@pytest.mark.parametrize(
    ("account", "asked", "subject"),
    [
        ("de-AT", None, "Passwort zurücksetzen"),
        ("en", "de", "Passwort zurücksetzen"),
        ("de", "en", "Reset your password"),
        ("fr", None, "Reset your password"),
    ],
)
async def test_the_language_is_the_request_s_or_the_account_s(api, mailbox, account, asked, subject):
    registration = new_registration(language=account)
    data_of(await api("auth-register", json=registration))
    assert (await api(ASK, json={"email": registration["email"], "language": asked})).status_code == 202
    await mailbox.newest(registration["email"], subject)


async def test_the_mail_links_to_the_game_s_page(api, accounts, mailbox, configure_pages):
    player = await accounts.player()
    await api(ASK, json={"email": player.email})
    message = await mailbox.newest(player.email, "Reset your password")
    token = await mailbox.token(player.email, "Reset your password")
    assert f"{configure_pages}/reset-password#token={token}" in message["text"]
    assert f'href="{configure_pages}/reset-password#token={token}"' in message["html"]


@pytest.fixture
def configure_pages(monkeypatch):
    monkeypatch.setenv("ACCOUNT_PAGES", "https://game.example/account")
    return "https://game.example/account"


class TestWhoeverAsksLearnsNothing:
    async def test_the_answer_and_what_it_costs_are_the_same(self, api, accounts):
        player = await accounts.player()
        used = []
        for email in (player.email, f"{uuid.uuid4().hex}@example.com"):
            usage.clear()
            answer = await api(ASK, json={"email": email})
            used.append((answer.status_code, answer.json()["data"], dict(usage)))
        assert used[0] == used[1]
        assert not any(name.startswith("firestore") for name in used[0][2])

    async def test_nobody_gets_a_mail_at_an_unknown_address(self, api, mailbox):
        address = f"{uuid.uuid4().hex}@example.com"
        work = SendPasswordReset(request_id=uuid.uuid4().hex, email=address, language=None)
        assert (await api.deliver(SEND, work.model_dump_json().encode())).status_code == 204
        assert await mailbox.all_of(address) == []

    async def test_the_mail_goes_to_the_address_as_the_account_has_it(self, api, accounts, mailbox):
        """Two spellings that count as one may be two mailboxes: the other one gets nothing."""
        player = await accounts.player()
        spelled = player.email.upper()
        work = SendPasswordReset(request_id=uuid.uuid4().hex, email=spelled, language=None)
        assert (await api.deliver(SEND, work.model_dump_json().encode())).status_code == 204
        assert (await mailbox.newest(player.email))["to"] == [player.email]


class TestMails:
    async def test_a_mail_server_that_is_down_is_tried_again(self, api, accounts, mailbox, cloud):
        player = await accounts.player()
        work = SendPasswordReset(request_id=uuid.uuid4().hex, email=player.email, language=None).model_dump_json()
        cloud.stop("mail")
        try:
            assert (await api.deliver(SEND, work.encode())).status_code == 500
        finally:
            cloud.start("mail")
        assert (await api.deliver(SEND, work.encode())).status_code == 204
        token = await mailbox.token(player.email, "Reset your password")
        assert (await api(CONFIRM, json={"token": token, "password": NEW})).status_code == 200

    async def test_many_requests_are_one_mail(self, api, accounts, mailbox):
        player = await accounts.player()
        for _ in range(5):
            work = SendPasswordReset(request_id=uuid.uuid4().hex, email=player.email, language=None)
            assert (await api.deliver(SEND, work.model_dump_json().encode())).status_code == 204
        assert len(await mailbox.all_of(player.email)) == 1

    async def test_after_a_minute_there_is_another_and_only_that_counts(self, api, accounts, mailbox):
        player = await accounts.player()
        first = await token_of(player)
        await let_pass(player.email, timedelta(seconds=61))
        await api(ASK, json={"email": player.email})
        second = await mailbox.token(player.email, "Reset your password")
        assert code_of(await api(CONFIRM, json={"token": first, "password": NEW})) == "MAIL_TOKEN_REJECTED"
        assert (await api(CONFIRM, json={"token": second, "password": NEW})).status_code == 200

    async def test_hostile_addresses_are_refused(self, api):
        for address in ("a@b.example\r\nBcc: eve@example.com", "a@b.example, eve@example.com", "<script>@x", "a" * 300):
            answer = await api(ASK, json={"email": address})
            assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")
        answer = await api(ASK, json={"email": "a@example.com", "language": "en\r\nBcc: eve@example.com"})
        assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


class TestTokens:
    async def test_of_twenty_at_once_one_counts(self, api, accounts):
        player = await accounts.player()
        token = await token_of(player)
        passwords = [f"{NEW}{number}" for number in range(20)]
        answers = await asyncio.gather(
            *(api(CONFIRM, json={"token": token, "password": password}) for password in passwords)
        )
        assert sorted(answer.status_code for answer in answers) == [200] + [422] * 19
        assert {code_of(answer) for answer in answers} == {"", "MAIL_TOKEN_REJECTED"}
        winner = passwords[[answer.is_success for answer in answers].index(True)]
        assert (await api(LOGIN, json={"email": player.email, "password": winner})).status_code == 200

    async def test_a_used_token(self, api, accounts):
        player = await accounts.player()
        token = await token_of(player)
        assert (await api(CONFIRM, json={"token": token, "password": NEW})).status_code == 200
        answer = await api(CONFIRM, json={"token": token, "password": f"{NEW}8"})
        assert (answer.status_code, code_of(answer)) == (422, "MAIL_TOKEN_REJECTED")

    async def test_an_expired_token(self, api, accounts):
        player = await accounts.player()
        token = await token_of(player)
        await age(player, Purpose.PASSWORD_RESET, expire_at=datetime.now(UTC))
        assert code_of(await api(CONFIRM, json={"token": token, "password": NEW})) == "MAIL_TOKEN_REJECTED"
        assert (await api(LOGIN, json={"email": player.email, "password": PASSWORD})).status_code == 200

    async def test_another_account_s_or_another_purpose_s_token(self, api, accounts):
        ada, bob = await accounts.players(2)
        token = await token_of(ada)
        await token_of(bob)
        other_purpose = await token_of(bob, Purpose.EMAIL_VERIFICATION)
        for shown in (f"{bob.id}.{token.partition('.')[2]}", other_purpose):
            assert code_of(await api(CONFIRM, json={"token": shown, "password": NEW})) == "MAIL_TOKEN_REJECTED"
        assert (await api(LOGIN, json={"email": bob.email, "password": PASSWORD})).status_code == 200

    async def test_what_is_no_token(self, api, accounts):
        player = await accounts.player()
        secret = "x" * 43
        for shown in ("", ".", "x", f"{player.id}.", f".{secret}", f"../{player.id}.{secret}", f"__all__.{secret}",
                      f"{player.id}.{secret}\n", "\u202e" + secret, f"{uuid.uuid4()}.{secret}"):  # fmt: skip
            answer = await api(CONFIRM, json={"token": shown, "password": NEW})
            assert (answer.status_code, code_of(answer)) == (422, "MAIL_TOKEN_REJECTED"), shown
        answer = await api(CONFIRM, json={"token": "x" * 257, "password": NEW})
        assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")

    async def test_a_weak_password_does_not_use_the_token_up(self, api, accounts):
        player = await accounts.player()
        token = await token_of(player)
        for password, code in (("short", "WEAK_PASSWORD"), ("Password1!", "BREACHED_PASSWORD")):
            answer = await api(CONFIRM, json={"token": token, "password": password})
            assert (answer.status_code, code_of(answer)) == (422, code)
            assert password not in answer.text
        assert (await api(CONFIRM, json={"token": token, "password": NEW})).status_code == 200


async def test_whoever_confirmed_the_address_where_they_were_signed_in_keeps_what_is_linked(api, accounts):
    player, wallet = await accounts.player(), Wallet()
    linked = await api(
        "auth-link-identity", token=player.token, json={"wallet": await wallet.proof_to_link(player.token)}
    )
    assert linked.is_success
    await prove(api, player)
    data_of(await api(CONFIRM, json={"token": await token_of(player), "password": NEW}))
    assert data_of(await api("auth-connect-wallet", json=await wallet.proof()))["user_id"] == player.id
