"""Verifying an address, and moving an account to another one."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.events import AccountRegistered
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store import audit
from functions.auth.store.accounts import EMAILS, USERS
from tests.accounts import PASSWORD, new_registration
from tests.local_api import code_of, data_of
from tests.mailbox import let_pass

ASK, CONFIRM = "auth-request-email-change", "auth-confirm-email-change"
VERIFY, VERIFIED = "auth-request-email-verification", "auth-confirm-email-verification"
REGISTER, LOGIN, WELCOME = "auth-register", "auth-login", "auth-welcome-account"


def fresh() -> str:
    return f"{uuid.uuid4().hex}@example.com"


def asking(email: str, password: str = PASSWORD) -> dict[str, str]:
    return {"email": email, "password": password}


async def change_token(player, email: str) -> str:
    token = await mail_tokens.renew(player.id, Purpose.EMAIL_CHANGE, email, uuid.uuid4().hex)
    assert token
    return token


class TestVerification:
    async def test_a_registration_is_followed_by_a_mail(self, api, listen, mailbox):
        registered = await listen("account.registered")
        registration = new_registration(language="de")
        user_id = data_of(await api(REGISTER, json=registration))["user_id"]
        (message,) = await registered.messages(1, key=user_id)
        event = AccountRegistered.model_validate(message.data)
        for _ in range(2):
            assert (await api.push(WELCOME, event)).status_code == 204
        token = await mailbox.token(registration["email"], "E-Mail-Adresse bestätigen")
        assert len(await mailbox.all_of(registration["email"])) == 1
        state = data_of(await api(VERIFIED, json={"token": token}))
        assert (state["user_id"], state["email"]) == (user_id, registration["email"])
        user = await USERS.get(user_id)
        assert user is not None
        assert user.email_verified_at is not None
        assert AuditKind.EMAIL_VERIFIED in {entry.kind for entry in await audit.entries(user_id, 20, None)}
        assert data_of(await api(VERIFIED, json={"token": token})) == state
        assert state["proven"] is False

    async def test_on_request(self, api, accounts, mailbox):
        player = await accounts.player()
        answer = await api(VERIFY, token=player.token)
        assert (answer.status_code, data_of(answer)) == (202, {"expires_in": 86400})
        token = await mailbox.token(player.email, "Confirm your e-mail address")
        assert data_of(await api("auth-prove-email", token=player.token, json={"token": token}))["proven"] is True
        assert code_of(await api(VERIFIED, json={"token": token})) == "MAIL_TOKEN_REJECTED"
        answer = await api(VERIFY, token=player.token)
        assert (answer.status_code, code_of(answer)) == (409, "EMAIL_VERIFIED")

    async def test_a_token_of_an_address_that_was_left(self, api, accounts):
        player = await accounts.player()
        old = await mail_tokens.renew(player.id, Purpose.EMAIL_VERIFICATION, player.email, uuid.uuid4().hex)
        data_of(await api(CONFIRM, token=player.token, json={"token": await change_token(player, fresh())}))
        assert code_of(await api(VERIFIED, json={"token": old})) == "MAIL_TOKEN_REJECTED"


class TestChange:
    async def test_an_account_moves_when_the_new_address_is_confirmed(self, api, accounts, mailbox):
        player, new = await accounts.player(), fresh()
        answer = await api(ASK, token=player.token, json=asking(new.upper()))
        assert (answer.status_code, data_of(answer)) == (202, {"expires_in": 3600})
        token = await mailbox.token(
            new.upper().replace("EXAMPLE.COM", "example.com"), "Confirm your new e-mail address"
        )
        await mailbox.newest(player.email, "is to be changed")
        assert (await api(LOGIN, json=asking(player.email))).status_code == 200
        state = data_of(await api(CONFIRM, token=player.token, json={"token": token}))
        assert state["email"] == new
        assert state["email_verified_at"] is not None
        await mailbox.newest(player.email, "Your e-mail address was changed")
        assert (await api(LOGIN, json=asking(new))).status_code == 200
        assert (await api(LOGIN, json=asking(player.email))).status_code == 401
        assert (await api("auth-validate", token=player.token)).status_code == 200
        written = {entry.kind for entry in await audit.entries(player.id, 20, None)}
        assert {AuditKind.EMAIL_CHANGE_ASKED, AuditKind.EMAIL_CHANGED} <= written

    async def test_the_old_address_is_free_again(self, api, accounts):
        player = await accounts.player()
        data_of(await api(CONFIRM, token=player.token, json={"token": await change_token(player, fresh())}))
        answer = await api(REGISTER, json=new_registration(email=player.email))
        assert answer.status_code == 201

    async def test_who_registers_the_address_meanwhile_has_it(self, api, accounts):
        player, new = await accounts.player(), fresh()
        token = await change_token(player, new)
        data_of(await api(REGISTER, json=new_registration(email=new)))
        answer = await api(CONFIRM, token=player.token, json={"token": token})
        assert (answer.status_code, code_of(answer)) == (409, "EMAIL_TAKEN")
        user = await USERS.get(player.id)
        assert user is not None
        assert user.email == player.email
        assert (await api(LOGIN, json=asking(player.email))).status_code == 200

    async def test_a_race_for_an_address_has_one_winner(self, api, accounts):
        for _ in range(5):
            players, new = await accounts.players(4), fresh()
            tokens = []
            for player in players:
                tokens.append(await change_token(player, new))
                await let_pass(new, timedelta(hours=1))
            answers = await asyncio.gather(
                *(
                    api(CONFIRM, token=player.token, json={"token": token})
                    for player, token in zip(players, tokens, strict=True)
                ),
                api(REGISTER, json=new_registration(email=new)),
            )
            assert sum(answer.is_success for answer in answers) == 1
            assert {code_of(answer) for answer in answers} == {"", "EMAIL_TAKEN"}
            claim = await EMAILS.get(email_claim_id(new))
            owners = await USERS.select(("email", "==", new), limit=10)
            assert claim is not None
            assert [owner.user_id for owner in owners] == [claim.user_id]

    async def test_several_confirmations_are_one(self, api, accounts):
        player, new = await accounts.player(), fresh()
        token = await change_token(player, new)
        answers = await asyncio.gather(*(api(CONFIRM, token=player.token, json={"token": token}) for _ in range(8)))
        assert {code_of(answer) for answer in answers} <= {"", "EMAIL_TAKEN"}, "by the account itself, at the same time"
        assert data_of(await api(CONFIRM, token=player.token, json={"token": token}))["email"] == new
        kinds = [entry.kind for entry in await audit.entries(player.id, 50, None)]
        assert kinds.count(AuditKind.EMAIL_CHANGED) == 1

    async def test_what_is_refused(self, api, accounts):
        player, other = await accounts.players(2)
        for body, status, code in (
            (asking(fresh(), "Wrong-1234"), 403, "WRONG_PASSWORD"),
            (asking(other.email.upper()), 409, "EMAIL_TAKEN"),
            (asking(f" {player.email.upper()}"), 409, "EMAIL_UNCHANGED"),
            (asking("a@b.example\r\nBcc: eve@example.com"), 422, "INVALID_REQUEST"),
            (asking("a@b.example,eve@example.com"), 422, "INVALID_REQUEST"),
            ({"email": fresh()}, 422, "INVALID_REQUEST"),
        ):
            answer = await api(ASK, token=player.token, json=body)
            assert (answer.status_code, code_of(answer)) == (status, code)

    async def test_a_reset_stops_a_change_that_a_thief_asked_for(self, api, accounts):
        player = await accounts.player()
        theirs = await change_token(player, fresh())
        reset = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
        confirm = {"token": reset, "password": "Three-Small-Words-7"}
        assert (await api("auth-confirm-password-reset", json=confirm)).status_code == 200
        session = await accounts.sign_in(player)
        assert code_of(await api(CONFIRM, token=session.token, json={"token": theirs})) == "MAIL_TOKEN_REJECTED"

    async def test_a_reset_that_was_mailed_to_the_old_address_is_over(self, api, accounts):
        player = await accounts.player()
        reset = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
        data_of(await api(CONFIRM, token=player.token, json={"token": await change_token(player, fresh())}))
        answer = await api("auth-confirm-password-reset", json={"token": reset, "password": "Three-Small-Words-7"})
        assert code_of(answer) == "MAIL_TOKEN_REJECTED"


@pytest.mark.parametrize("handler", ["auth-send-email-change", "auth-send-email-verification"])
async def test_a_mail_for_an_account_that_is_gone(api, handler, mailbox):
    address, request_id = fresh(), uuid.uuid4().hex
    body = {"request_id": request_id, "user_id": str(uuid.uuid4())}
    body |= {"email": address} if handler == "auth-send-email-change" else {}
    assert (await api.deliver(handler, str(body).replace("'", '"').encode())).status_code == 204
    assert await mailbox.all_of(address) == []


async def test_a_registration_says_when_it_was(api, listen):
    registered = await listen("account.registered")
    user_id = data_of(await api(REGISTER, json=new_registration()))["user_id"]
    (message,) = await registered.messages(1, key=user_id)
    event = AccountRegistered.model_validate(message.data)
    assert abs((datetime.now(UTC) - event.registered_at).total_seconds()) < 30
    assert event.key == user_id
