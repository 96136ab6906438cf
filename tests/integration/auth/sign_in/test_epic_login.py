"""Signing in with Epic: whose token it is by Epic's own keys, and when those are fetched."""

import asyncio

import jwt
import pytest

from functions.auth.partners import signing_keys
from functions.auth.store.accounts import USERS
from functions.auth.store.identities import IDENTITIES
from functions.profiles.store import PROFILES
from shared import clients
from shared import partners as shared_partners
from tests.local_api import code_of, data_of


def grow_old():
    """It is a long time since the keys were fetched."""
    signing_keys.keys_of("epic").fetched_at = signing_keys.keys_of("epic").asked_at = float("-inf")


@pytest.fixture(autouse=True)
async def unknown_keys(api):
    """Each test fetches the keys for itself."""
    signing_keys.keys_of("epic").by_id = {}
    grow_old()


@pytest.fixture
def fetches(monkeypatch):
    """How often Epic is called."""
    calls = []
    get = shared_partners.get

    async def counted(*given, **named):
        calls.append(given)
        return await get(*given, **named)

    monkeypatch.setattr(shared_partners, "get", counted)
    return calls


async def sign_in(api, token):
    return await api("auth-epic-login", json={"id_token": token})


async def refused(api, token, reason):
    answer = await sign_in(api, token)
    assert (answer.status_code, code_of(answer)) == (401, "EPIC_TOKEN_REJECTED")
    assert answer.json()["error"]["details"] == {"reason": reason}


async def test_the_first_sign_in_makes_an_account_and_the_second_finds_it(api, partners, fetches):
    made = await partners.epic_token(name="  Epic\u200b   Ada  ")
    user_id = data_of(await sign_in(api, made["id_token"]))["user_id"]
    user = await USERS.get(user_id)
    assert (user.email, user.password_hash, user.providers) == (None, None, ("epic",))
    assert (await PROFILES.get(user_id)).display_name == "Epic Ada"
    again = await partners.epic_token(account_id=made["account_id"])
    assert data_of(await sign_in(api, again["id_token"]))["user_id"] == user_id
    assert len(fetches) == 1


async def test_twenty_first_sign_ins_at_once_make_one_account_and_ask_epic_once(api, partners, fetches):
    made = await partners.epic_token()
    answers = await asyncio.gather(*(sign_in(api, made["id_token"]) for _ in range(20)))
    assert len({data_of(answer)["user_id"] for answer in answers}) == 1
    assert len(await IDENTITIES.select(("subject", "==", made["account_id"]), limit=5)) == 1
    assert len(fetches) == 1


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"issuer": "https://evil.example"}, "issuer"),
        ({"issuer": "https://api.epicgames.dev.evil.example"}, "issuer"),
        ({"client_id": "somebody-else"}, "audience"),
        ({"expires_in": -60}, "expired"),
        ({"algorithm": "HS256"}, "algorithm"),
        ({"algorithm": "RS384"}, "algorithm"),
        ({"algorithm": "none"}, "algorithm"),
        ({"kid": "nobody-knows-it"}, "key"),
        ({"forged": True}, "invalid"),
        ({"account_id": "not/an/account"}, "subject"),
    ],
)
async def test_a_wrong_token_is_refused(api, partners, asked, reason):
    await refused(api, (await partners.epic_token(**asked))["id_token"], reason)


@pytest.mark.parametrize("change", ["claims", "signature", "header", "half"])
async def test_a_changed_token_is_refused(api, partners, change):
    header, claims, signature = (await partners.epic_token())["id_token"].split(".")
    other = (await partners.epic_token())["id_token"].split(".")
    changed = {
        "claims": f"{header}.{other[1]}.{signature}",
        "signature": f"{header}.{claims}.{signature[::-1]}",
        "header": f"e30.{claims}.{signature}",
        "half": f"{header}.{claims}",
    }[change]
    answer = await sign_in(api, changed)
    assert (answer.status_code, code_of(answer)) == (401, "EPIC_TOKEN_REJECTED")


async def test_a_token_signed_by_the_public_key_is_refused(api, partners):
    """The oldest trick: the published key taken for a secret of HS256."""
    token = (await partners.epic_token())["id_token"]
    header = jwt.get_unverified_header(token)
    claims = jwt.decode(token, options={"verify_signature": False})
    data_of(await sign_in(api, token))
    forged = jwt.encode(claims, "x" * 32, "HS256", headers={"kid": header["kid"]})
    await refused(api, forged, "algorithm")


async def test_a_new_key_is_fetched_when_a_token_names_it_but_once_a_minute(api, partners, fetches, monkeypatch):
    data_of(await sign_in(api, (await partners.epic_token())["id_token"]))
    await partners.rotate_epic_keys()
    rotated = (await partners.epic_token())["id_token"]
    await refused(api, rotated, "key")
    await refused(api, (await partners.epic_token(kid="made-up"))["id_token"], "key")
    assert len(fetches) == 1
    signing_keys.keys_of("epic").asked_at -= signing_keys.ASKED_AGAIN_SECONDS + 1
    data_of(await sign_in(api, rotated))
    await refused(api, (await partners.epic_token(kid="made-up"))["id_token"], "key")
    assert len(fetches) == 2


async def test_a_key_that_is_published_no_more_counts_no_more(api, partners):
    old = (await partners.epic_token())["id_token"]
    data_of(await sign_in(api, old))
    await partners.rotate_epic_keys(forget=True)
    grow_old()
    data_of(await sign_in(api, (await partners.epic_token())["id_token"]))
    await refused(api, old, "key")


@pytest.mark.parametrize("fault", ["unavailable", "rate_limited", "nonsense", "empty", "cut", "error"])
async def test_epic_out_of_order_is_a_503_and_not_remembered(api, partners, fault):
    token = (await partners.epic_token())["id_token"]
    async with partners.broken("epic", fault):
        answer = await sign_in(api, token)
    assert (answer.status_code, code_of(answer)) == (503, "PARTNER_UNAVAILABLE")
    assert int(answer.headers["retry-after"]) > 0
    data_of(await sign_in(api, token))


async def test_known_keys_outlast_epic(api, partners, fetches):
    token = (await partners.epic_token())["id_token"]
    data_of(await sign_in(api, token))
    grow_old()
    async with partners.broken("epic", "error"):
        data_of(await sign_in(api, token))
        data_of(await sign_in(api, token))
    assert len(fetches) == 2


async def test_keys_belong_to_their_event_loop(api):
    assert clients.of_this_loop("epic_keys", list) is signing_keys.keys_of("epic")
