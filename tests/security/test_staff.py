"""A role opens nothing without a second factor, nor for longer than staff's sessions last."""

from datetime import timedelta
from typing import Any

import jwt
import pytest

from functions.auth.api import accounts as auth
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.identity.sessions import SESSIONS, state_key
from shared.settings import settings
from tests.accounts import PASSWORD, Account, Accounts
from tests.authenticator import Authenticator, challenge, enrol
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client

HOUR = timedelta(hours=1)


async def promote(account: Account, role: Role = Role.ADMIN) -> None:
    await transaction.run(lambda tx: auth.grant_roles(tx, account.id, (Role.PLAYER, role)))


async def sign_in(api: LocalApi, account: Account) -> Any:
    return data_of(await api("auth-login", json={"email": account.email, "password": PASSWORD}))


async def sign_in_with_factor(api: LocalApi, account: Account, authenticator: Authenticator) -> Any:
    token = await challenge(api, account)
    answer = {"challenge_token": token, "code": authenticator.code()}
    return data_of(await api("auth-verify-two-factor", json=answer))


async def reads_accounts(api: LocalApi, token: str, player: Account) -> str:
    return code_of(await api("auth-get-account", token=token, path_values={"user_id": player.id}))


async def moved_back(session_id: str, by: timedelta) -> None:
    """As if a session had been opened earlier."""

    async def move(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, session_id)
        assert session is not None
        tx.put(SESSIONS, session_id, session.model_copy(update={"created_at": session.created_at - by}), overwrite=True)

    await transaction.run(move)


async def test_a_role_without_a_factor_opens_nothing_and_says_what_to_do(api, accounts):
    admin, player = await accounts.player(), await accounts.player()
    await promote(admin)
    signed_in = await sign_in(api, admin)
    assert signed_in["withheld_roles"] == ["admin"]
    assert await reads_accounts(api, signed_in["access_token"], player) == "SECOND_FACTOR_NEEDED"
    assert (await api("profiles-get-me", token=signed_in["access_token"])).is_success
    entries = await ACTIONS.select(("actor_id", "==", admin.id), limit=5)
    assert [(entry.function, entry.outcome) for entry in entries] == [("auth-get-account", "SECOND_FACTOR_NEEDED")]


async def test_a_role_counts_in_a_session_that_showed_the_factor_and_in_no_other(api, accounts):
    """All of it as people do it: the factor is turned on, and then shown."""
    admin, player = await accounts.player(), await accounts.player()
    before = await sign_in(api, admin)
    authenticator = await enrol(api, admin)
    await promote(admin)
    shown = await sign_in_with_factor(api, admin, authenticator)
    assert shown["withheld_roles"] == []
    assert await reads_accounts(api, shown["access_token"], player) == ""
    refreshed = data_of(await api("auth-refresh", json={"refresh_token": before["refresh_token"]}))
    assert refreshed["withheld_roles"] == ["admin"]
    assert await reads_accounts(api, refreshed["access_token"], player) == "SECOND_FACTOR_NEEDED"


async def test_a_role_that_an_admin_gives_counts_from_when_there_is_a_factor(api, accounts):
    admin, new = await accounts.staff(Role.ADMIN), await accounts.player()
    body = {"roles": ["support"], "reason": "Ticket 1234."}
    given = data_of(await api("auth-set-account-roles", token=admin.token, json=body, path_values={"user_id": new.id}))
    assert (given["roles"], given["two_factor"]) == (["player", "support"], False)
    assert (await sign_in(api, new))["withheld_roles"] == ["support"]


async def test_turning_the_factor_off_ends_every_session_of_staff(api, accounts):
    admin, player = await accounts.player(), await accounts.player()
    authenticator = await enrol(api, admin)
    await promote(admin)
    shown = await sign_in_with_factor(api, admin, authenticator)
    body = {"password": PASSWORD, "recovery_code": authenticator.recovery_codes[0]}
    assert (await api("auth-disable-two-factor", token=shown["access_token"], json=body)).is_success
    assert await reads_accounts(api, shown["access_token"], player) == "UNAUTHENTICATED"
    refreshed = await api("auth-refresh", json={"refresh_token": shown["refresh_token"]})
    assert code_of(refreshed) == "REFRESH_REJECTED"
    assert (await sign_in(api, admin))["withheld_roles"] == ["admin"]


@pytest.mark.parametrize(("role", "hours"), [(Role.ADMIN, 12), (None, 90 * 24)])
async def test_no_refresh_goes_beyond_the_end_of_a_session(api: LocalApi, accounts: Accounts, role, hours):
    account = await accounts.player()
    if role is None:
        session_id, refresh_token = account.session_id, account.refresh_token
    else:
        authenticator = await enrol(api, account)
        await promote(account, role)
        shown = await sign_in_with_factor(api, account, authenticator)
        session_id, refresh_token = shown["session_id"], shown["refresh_token"]
        assert shown["refresh_expires_in"] == 12 * 3600
    await moved_back(session_id, hours * HOUR - timedelta(minutes=5))
    last = data_of(await api("auth-refresh", json={"refresh_token": refresh_token}))
    assert 290 <= last["refresh_expires_in"] <= 300
    claims = jwt.decode(last["access_token"], options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == last["expires_in"] == last["refresh_expires_in"]
    await moved_back(session_id, timedelta(minutes=5))
    over = await api("auth-refresh", json={"refresh_token": last["refresh_token"]})
    assert code_of(over) == "REFRESH_REJECTED"


async def test_the_ends_are_settings(api, accounts, monkeypatch):
    monkeypatch.setenv("PLAYER_SESSION_SECONDS", "3600")
    settings.cache_clear()
    player = await accounts.player()
    session = await SESSIONS.get(player.session_id)
    assert session is not None
    assert session.expires_at - session.created_at == HOUR


async def test_a_session_is_not_believed_to_live_beyond_its_end(api, accounts):
    """What Redis knows of a session does not outlive it."""
    player = await accounts.player()

    async def near_its_end(tx: Transaction) -> None:
        session = await tx.get(SESSIONS, player.session_id)
        assert session is not None
        ends = tx.now + timedelta(seconds=20)
        tx.put(SESSIONS, session.session_id, session.model_copy(update={"expires_at": ends}), overwrite=True)

    await transaction.run(near_its_end)
    assert (await api("auth-validate", token=player.token)).is_success
    assert 0 < await redis_client().ttl(state_key(player.session_id)) <= 20


async def test_a_refresh_of_staff_is_repeated_from_the_same_network_alone(api, accounts):
    """A thief who is as quick as the owner shares no session in which a role counts; a player's phone may move."""
    admin, player = await accounts.player(), await accounts.player()
    authenticator = await enrol(api, admin)
    await promote(admin)
    shown = await sign_in_with_factor(api, admin, authenticator)
    home, elsewhere = "203.0.113.9", "198.51.100.9"
    for token, code in ((player.refresh_token, ""), (shown["refresh_token"], "REFRESH_REJECTED")):
        body = {"refresh_token": token}
        following = data_of(await api("auth-refresh", json=body, ip=home))["refresh_token"]
        assert data_of(await api("auth-refresh", json=body, ip=home))["refresh_token"] == following
        assert code_of(await api("auth-refresh", json=body, ip=elsewhere)) == code
        assert code_of(await api("auth-refresh", json={"refresh_token": following}, ip=home)) == code
