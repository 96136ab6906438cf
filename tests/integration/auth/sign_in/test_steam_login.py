"""Signing in with Steam: whose ticket it is, whom Steam has banned, and what happens when Steam does not answer."""

import asyncio
import uuid

import pytest

from functions.auth.models.accounts.accounts import Status
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.identities import IDENTITIES
from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.settings import settings as deployment
from tests.local_api import code_of, data_of


async def audited(user_id):
    entries = await AUDIT.select(("user_id", "==", user_id), limit=50)
    return sorted((entry.kind, entry.details.get("way")) for entry in entries)


async def test_the_first_sign_in_makes_an_account_with_a_profile(api, partners):
    ticket = await partners.steam_ticket(name="Ada \u202eLovelace\x07 ")
    signed_in = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
    user = await USERS.get(signed_in["user_id"])
    assert (user.email, user.password_hash, user.providers) == (None, None, ("steam",))
    assert (await PROFILES.get(user.user_id)).display_name == "Ada Lovelace"
    assert data_of(await api("auth-validate", token=signed_in["access_token"]))["user_id"] == user.user_id
    (identity,) = await IDENTITIES.select(("user_id", "==", user.user_id), limit=5)
    assert (identity.provider, identity.subject) == ("steam", ticket["steam_id"])
    assert await audited(user.user_id) == [(AuditKind.REGISTERED, "steam")]


async def test_the_second_sign_in_finds_the_account(api, partners):
    first = await partners.steam_ticket()
    user_id = data_of(await api("auth-steam-login", json={"ticket": first["ticket"]}))["user_id"]
    again = await partners.steam_ticket(steam_id=first["steam_id"], name="Somebody Else")
    assert data_of(await api("auth-steam-login", json={"ticket": again["ticket"]}))["user_id"] == user_id
    assert (await PROFILES.get(user_id)).display_name == f"Player {user_id[:8]}"
    assert await audited(user_id) == [(AuditKind.LOGIN, "steam"), (AuditKind.REGISTERED, "steam")]


async def test_twenty_first_sign_ins_at_once_make_one_account(api, partners):
    ticket = await partners.steam_ticket(name="Twenty")
    answers = await asyncio.gather(*(api("auth-steam-login", json={"ticket": ticket["ticket"]}) for _ in range(20)))
    users = {data_of(answer)["user_id"] for answer in answers}
    assert len(users) == 1
    assert len({data_of(answer)["session_id"] for answer in answers}) == 20
    assert len(await IDENTITIES.select(("subject", "==", ticket["steam_id"]), limit=5)) == 1
    assert (await audited(users.pop())).count((AuditKind.REGISTERED, "steam")) == 1


async def test_the_id_of_the_answer_counts(api, partners):
    mine, theirs = await partners.steam_ticket(), await partners.steam_ticket()
    body = {"ticket": mine["ticket"], "steam_id": theirs["steam_id"]}
    answer = await api("auth-steam-login", json=body)
    assert (answer.status_code, code_of(answer)) == (401, "STEAM_ID_MISMATCH")
    right = await api("auth-steam-login", json=body | {"steam_id": mine["steam_id"]})
    user_id = data_of(right)["user_id"]
    (identity,) = await IDENTITIES.select(("user_id", "==", user_id), limit=5)
    assert identity.subject == mine["steam_id"]


@pytest.mark.parametrize("asked", [{"app_id": 570}, {"steam_id": "76561197960287930", "app_id": 1}])
async def test_a_ticket_for_another_game_is_refused(api, partners, asked):
    ticket = await partners.steam_ticket(**asked)
    answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (401, "STEAM_TICKET_REJECTED")
    assert answer.json()["error"]["details"] == {"steam_error": 102}


@pytest.mark.parametrize("identity", ["", "another-service"])
async def test_a_ticket_for_another_service_is_refused(api, partners, identity):
    ticket = await partners.steam_ticket(identity=identity)
    answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (401, "STEAM_TICKET_REJECTED")
    assert answer.json()["error"]["details"] == {"steam_error": 101}


async def test_a_forged_ticket_is_refused(api, partners):
    ticket = (await partners.steam_ticket())["ticket"]
    forged = ticket[:-2] + ("00" if ticket[-2:] != "00" else "01")
    for text in (forged, "00", "ab" * 2000):
        answer = await api("auth-steam-login", json={"ticket": text})
        assert (answer.status_code, code_of(answer)) == (401, "STEAM_TICKET_REJECTED")


@pytest.mark.parametrize("ticket", ["", "abc", "xyz!", "ab" * 4097, 7, None, "00&key=x"])
async def test_what_is_no_ticket_is_not_sent_to_steam(api, ticket):
    answer = await api("auth-steam-login", json={"ticket": ticket})
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")
    assert answer.json()["error"]["details"]["fields"][0]["field"] == "ticket"


@pytest.mark.parametrize("ban", ["vac_banned", "publisher_banned"])
async def test_whom_steam_has_banned_does_not_come_in(api, partners, ban):
    ticket = await partners.steam_ticket(**{ban: True})
    answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (403, "STEAM_BANNED")
    assert answer.json()["error"]["details"][ban] is True
    assert await IDENTITIES.select(("subject", "==", ticket["steam_id"]), limit=5) == []


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.BANNED])
async def test_whom_we_have_banned_does_not_come_in(api, partners, status):
    ticket = await partners.steam_ticket()
    user_id = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"]

    async def ban(tx):
        user = await tx.get(USERS, user_id)
        tx.put(USERS, user_id, user.model_copy(update={"status": status}), overwrite=True)

    await transaction.run(ban)
    answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (403, "ACCOUNT_BLOCKED")
    assert (AuditKind.LOGIN_FAILED, "steam") in await audited(user_id)


@pytest.mark.parametrize(
    ("fault", "wait"),
    [("rate_limited", "7"), ("error", "5"), ("unavailable", "5"), ("nonsense", "5"), ("empty", "5"), ("cut", "5")],
)
async def test_steam_out_of_order_is_a_503(api, partners, fault, wait):
    ticket = await partners.steam_ticket()
    async with partners.broken("steam", fault):
        answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (503, "PARTNER_UNAVAILABLE")
    assert answer.headers["retry-after"] == wait
    assert answer.json()["error"]["details"]["partner"] == "steam"
    assert data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"]


async def test_a_slow_steam_is_not_waited_for(api, partners, monkeypatch):
    monkeypatch.setattr("shared.partners.settings", lambda: deployment().model_copy(update={"partner_timeout": 0.5}))
    ticket = await partners.steam_ticket()
    async with partners.broken("steam", "slow", seconds=600):
        answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
    assert (answer.status_code, code_of(answer)) == (503, "PARTNER_UNAVAILABLE")


@pytest.mark.parametrize("fault", ["unavailable", "cut"])
async def test_a_moment_without_steam_is_not_noticed(api, partners, fault):
    ticket = await partners.steam_ticket()
    async with partners.broken("steam", fault, times=2):
        assert data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"]


async def test_steam_down_in_the_middle(api, cloud, partners):
    """It goes away between the ticket's check and the next sign-in, and comes back."""
    ticket = await partners.steam_ticket()
    user_id = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"]
    cloud.stop("partners")
    try:
        answer = await api("auth-steam-login", json={"ticket": ticket["ticket"]})
        assert (answer.status_code, code_of(answer)) == (503, "PARTNER_UNAVAILABLE")
    finally:
        cloud.start("partners")
    assert data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))["user_id"] == user_id


async def test_cookies(api, partners):
    ticket = await partners.steam_ticket()
    answer = await api("auth-steam-login", json={"ticket": ticket["ticket"], "cookies": True})
    assert data_of(answer)["access_token"] is None
    assert len(answer.headers.get_list("set-cookie")) == 2


async def test_a_game_that_is_not_on_steam(api, partners, monkeypatch):
    monkeypatch.setattr(
        "functions.auth.partners.steam.settings", lambda: deployment().model_copy(update={"steam_app_id": 0})
    )
    answer = await api("auth-steam-login", json={"ticket": uuid.uuid4().hex})
    assert (answer.status_code, code_of(answer)) == (404, "PROVIDER_NOT_OFFERED")


@pytest.mark.parametrize(
    "name",
    [
        "ကြောင်",
        "བསྒྲུབས",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "Ada 👩\u200d🚀",
        "Ada \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
async def test_a_persona_is_kept_as_a_name_that_is_set(api, partners, accounts, name):
    ticket = await partners.steam_ticket(name=name)
    newcomer = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
    assert (await PROFILES.get(newcomer["user_id"])).display_name == name
    player = await accounts.player()
    assert (
        data_of(await api("profiles-update-me", token=player.token, json={"display_name": name}))["display_name"]
        == name
    )


async def test_a_persona_that_imitates_staff_is_no_name(api, partners, accounts):
    imitation = "\u0410dm\u0456n"
    ticket = await partners.steam_ticket(name=imitation)
    newcomer = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
    user_id = newcomer["user_id"]
    assert (await PROFILES.get(user_id)).display_name == f"Player {user_id[:8]}"
    player = await accounts.player()
    refused = await api("profiles-update-me", token=player.token, json={"display_name": imitation})
    assert code_of(refused) == "INVALID_REQUEST"
