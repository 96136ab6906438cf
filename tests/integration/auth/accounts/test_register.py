"""An account is made once for an address, with its profile and its first session."""

import asyncio
import uuid

import pytest

from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store.accounts import EMAILS, USERS
from functions.profiles.store import PROFILES
from tests.accounts import PASSWORD, new_registration
from tests.local_api import code_of, data_of

REGISTER = "auth-register"


async def test_a_player_registers_and_is_signed_in(api):
    registration = new_registration(display_name=" Ada ", country="GB")
    answer = await api(REGISTER, json=registration)
    assert answer.status_code == 201
    signed_in = data_of(answer)
    assert signed_in["token_type"] == "Bearer"
    assert (signed_in["expires_in"], signed_in["refresh_expires_in"]) == (900, 30 * 86400)
    profile = data_of(await api("profiles-get-me", token=signed_in["access_token"]))
    assert (profile["user_id"], profile["display_name"], profile["country"]) == (signed_in["user_id"], "Ada", "GB")
    assert (profile["level"], profile["total_xp"], profile["avatar_url"]) == (0, 0, None)


async def test_the_password_is_kept_as_bcrypt_only(api):
    signed_in = data_of(await api(REGISTER, json=new_registration()))
    user = await USERS.get(signed_in["user_id"])
    assert user is not None
    assert user.password_hash.startswith("{bcrypt-sha256}$2b$")
    assert PASSWORD not in user.model_dump_json()


async def test_of_twenty_at_once_with_one_address_one_is_registered(api):
    registration = new_registration()
    answers = await asyncio.gather(*(api(REGISTER, json=registration) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
    assert {code_of(answer) for answer in answers} == {"", "EMAIL_TAKEN"}
    (user_id,) = [data_of(answer)["user_id"] for answer in answers if answer.is_success]
    accounts = await USERS.select(("email", "==", registration["email"]), limit=30)
    assert [account.user_id for account in accounts] == [user_id]


async def test_a_refused_registration_leaves_nothing_behind(api):
    registration = new_registration(display_name=f"Only {uuid.uuid4().hex[:8]}")
    data_of(await api(REGISTER, json=registration))
    assert (await api(REGISTER, json=registration)).status_code == 409
    profiles = await PROFILES.select(("display_name", "==", registration["display_name"]), limit=10)
    assert len(profiles) == 1


@pytest.mark.parametrize("spelling", [str.upper, str.title, lambda address: f" {address} "])
async def test_another_spelling_is_the_same_address(api, spelling):
    registration = new_registration()
    data_of(await api(REGISTER, json=registration))
    answer = await api(REGISTER, json=registration | {"email": spelling(registration["email"])})
    assert (answer.status_code, code_of(answer)) == (409, "EMAIL_TAKEN")


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"password": "short"}, 422, "WEAK_PASSWORD"),
        ({"password": "alllowercase"}, 422, "WEAK_PASSWORD"),
        ({"country": "XX"}, 422, "UNKNOWN_COUNTRY"),
        ({"country": "gb"}, 422, "INVALID_REQUEST"),
        ({"email": "not an address"}, 422, "INVALID_REQUEST"),
        ({"email": f"{'a' * 250}@example.com"}, 422, "INVALID_REQUEST"),
        ({"display_name": "  "}, 422, "INVALID_REQUEST"),
        ({"display_name": "Al"}, 422, "INVALID_REQUEST"),
        ({"password": "Aa1!" * 257}, 422, "INVALID_REQUEST"),
        ({"roles": ["admin"]}, 422, "INVALID_REQUEST"),
    ],
)
async def test_what_is_refused(api, changes, status, code):
    registration = new_registration(**changes)
    answer = await api(REGISTER, json=registration)
    assert (answer.status_code, code_of(answer)) == (status, code)
    assert registration["password"] not in answer.text


async def test_a_refused_address_can_be_registered_later(api):
    registration = new_registration()
    await api(REGISTER, json=registration | {"password": "weak"})
    await api(REGISTER, json=registration | {"country": "XX"})
    assert (await api(REGISTER, json=registration)).status_code == 201


async def test_an_address_is_claimed_under_its_digest(api):
    registration = new_registration()
    signed_in = data_of(await api(REGISTER, json=registration))
    claim = await EMAILS.get(email_claim_id(registration["email"]))
    assert claim is not None
    assert claim.user_id == signed_in["user_id"]
