"""Changing a password that one knows."""

import asyncio
import uuid

import pytest

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.operations.mail import mail_tokens
from functions.auth.store import audit
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.sessions import SESSIONS
from tests.accounts import PASSWORD
from tests.local_api import code_of, data_of

CHANGE, LOGIN = "auth-change-password", "auth-login"
NEW = "Three-Small-Words-7"


def body(current: str = PASSWORD, new: str = NEW) -> dict[str, str]:
    return {"current_password": current, "new_password": new}


async def test_the_new_password_counts_and_the_other_sessions_end(api, accounts, mailbox):
    player = await accounts.player()
    others = [await accounts.sign_in(player) for _ in range(3)]
    changed = data_of(await api(CHANGE, token=player.token, json=body()))
    assert changed["user_id"] == player.id
    assert (await api("auth-validate", token=player.token)).status_code == 200
    for other in others:
        assert (await api("auth-validate", token=other.token)).status_code == 401
        session = await SESSIONS.get(other.session_id)
        assert session is not None
        assert session.ended_because == "password_changed"
    for password, status in ((PASSWORD, 401), (NEW, 200)):
        assert (await api(LOGIN, json={"email": player.email, "password": password})).status_code == status
    assert AuditKind.PASSWORD_CHANGED in {entry.kind for entry in await audit.entries(player.id, 20, None)}
    await mailbox.newest(player.email, "Your password was changed")


async def test_more_sessions_than_one_commit_ends(api, accounts):
    player = await accounts.player()
    for _ in range(12):
        await asyncio.gather(*(accounts.sign_in(player) for _ in range(10)))
    data_of(await api(CHANGE, token=player.token, json=body()))
    live = await SESSIONS.select(("user_id", "==", player.id), ("ended_at", "==", None), limit=200)
    assert [session.session_id for session in live] == [player.session_id]


async def test_a_wrong_password_is_counted_and_locks(api, accounts):
    """Who has a stolen token may guess ten times; the sign-in is not locked by it."""
    player = await accounts.player()
    for _ in range(10):
        answer = await api(CHANGE, token=(await accounts.sign_in(player)).token, json=body(current="Wrong-1234"))
        assert (answer.status_code, code_of(answer)) == (403, "WRONG_PASSWORD")
    fresh = await accounts.sign_in(player)
    answer = await api(CHANGE, token=fresh.token, json=body())
    assert (answer.status_code, code_of(answer)) in {(429, "ACCOUNT_LOCKED"), (429, "RATE_LIMITED")}
    assert (await api(LOGIN, json={"email": player.email, "password": PASSWORD})).status_code == 200


@pytest.mark.parametrize(
    ("new", "code"), [("short", "WEAK_PASSWORD"), ("Password1!", "BREACHED_PASSWORD"), ("A" * 1025, "INVALID_REQUEST")]
)
async def test_what_is_refused(api, accounts, new, code):
    player = await accounts.player()
    answer = await api(CHANGE, token=player.token, json=body(new=new))
    assert (answer.status_code, code_of(answer)) == (422, code)
    assert new not in answer.text
    assert (await api(LOGIN, json={"email": player.email, "password": PASSWORD})).status_code == 200


async def test_of_twenty_at_once_one_is_the_password(api, accounts, monkeypatch):
    monkeypatch.setenv("RATE_AUTH", "1000")
    player = await accounts.player()
    passwords = [f"{NEW}{number}" for number in range(20)]
    answers = await asyncio.gather(
        *(api(CHANGE, token=player.token, json=body(new=password)) for password in passwords)
    )
    taken = [password for password, answer in zip(passwords, answers, strict=True) if answer.is_success]
    assert len(taken) >= 1
    assert {code_of(answer) for answer in answers} <= {"", "WRONG_PASSWORD", "ACCOUNT_LOCKED", "RATE_LIMITED"}
    user = await USERS.get(player.id)
    assert user is not None
    logins = [await api(LOGIN, json={"email": player.email, "password": password}) for password in taken]
    assert sum(login.is_success for login in logins) == 1


async def test_a_mailed_reset_does_not_outlive_the_change(api, accounts):
    player = await accounts.player()
    token = await mail_tokens.renew(player.id, Purpose.PASSWORD_RESET, player.email, uuid.uuid4().hex)
    data_of(await api(CHANGE, token=player.token, json=body()))
    answer = await api("auth-confirm-password-reset", json={"token": token, "password": f"{NEW}8"})
    assert code_of(answer) == "MAIL_TOKEN_REJECTED"


async def test_an_account_without_a_password_has_none_to_change(api, accounts):
    player = await accounts.player()

    async def without(tx: Transaction) -> None:
        user = await tx.get(USERS, player.id)
        assert user is not None
        tx.put(USERS, player.id, user.model_copy(update={"password_hash": None}), overwrite=True)

    await transaction.run(without)
    answer = await api(CHANGE, token=player.token, json=body())
    assert (answer.status_code, code_of(answer)) == (403, "WRONG_PASSWORD")
