"""Extending the session of a wallet: the rotation of every refresh token, for whom it belongs to."""

import asyncio

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.store.accounts import USERS
from shared.firestore import transaction
from tests.local_api import code_of, data_of
from tests.partners import new_wallet, proof_of

REFRESH = "auth-refresh-wallet-session"


async def signed_in(api):
    return data_of(await api("auth-connect-wallet", json=await proof_of(api, new_wallet())))


async def refresh(api, session, refresh_token="", agent="game/1"):
    body = {"refresh_token": refresh_token or session["refresh_token"]}
    return await api(REFRESH, token=session["access_token"], json=body, headers={"user-agent": agent})


async def test_a_session_is_extended_again_and_again(api):
    session = await signed_in(api)
    for _ in range(3):
        following = data_of(await refresh(api, session))
        assert following["session_id"] == session["session_id"]
        assert following["refresh_token"] != session["refresh_token"]
        session = following
    assert (await api("auth-validate", token=session["access_token"])).status_code == 200


async def test_a_token_that_comes_twice_ends_the_session_in_either_place(api):
    for again in (REFRESH, "auth-refresh"):
        session = await signed_in(api)
        data_of(await refresh(api, session))
        shown, agent = {"refresh_token": session["refresh_token"]}, {"user-agent": "curl/8"}
        answer = await api(again, token=session["access_token"], json=shown, headers=agent)
        assert (answer.status_code, code_of(answer)) == (401, "REFRESH_REJECTED")
        assert (await api("auth-validate", token=session["access_token"])).status_code == 401


async def test_of_twenty_at_once_one_gets_the_next(api):
    session = await signed_in(api)
    answers = await asyncio.gather(*(refresh(api, session, agent=f"game/{number}") for number in range(20)))
    assert sum(answer.is_success for answer in answers) == 1


async def test_anothers_token_is_refused_and_stays_good(api):
    mine, theirs = await signed_in(api), await signed_in(api)
    answer = await refresh(api, mine, theirs["refresh_token"])
    assert (answer.status_code, code_of(answer)) == (401, "REFRESH_REJECTED")
    data_of(await refresh(api, theirs))


@pytest.mark.parametrize("token", ["x", "a.b.c", "../x.y.z", "a" * 500])
async def test_what_is_no_token(api, token):
    answer = await refresh(api, await signed_in(api), token)
    assert (answer.status_code, code_of(answer)) == (401, "REFRESH_REJECTED")


async def test_whom_we_have_banned_stays_out(api):
    session = await signed_in(api)

    async def ban(tx):
        user = await tx.get(USERS, session["user_id"])
        tx.put(USERS, user.user_id, user.model_copy(update={"status": Status.BANNED}), overwrite=True)

    await transaction.run(ban)
    assert code_of(await refresh(api, session)) == "ACCOUNT_BLOCKED"
    answer = await api("auth-connect-wallet", json=await proof_of(api, new_wallet()))
    assert answer.is_success
