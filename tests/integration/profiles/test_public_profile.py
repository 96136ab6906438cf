"""What others see of a player, by the player's privacy settings."""

import asyncio
from typing import Any

import pytest

from functions.profiles.api import players
from functions.profiles.models.profiles import Profile
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.telemetry import metrics
from tests.local_api import LocalApi, code_of, data_of
from tests.redis_client import redis_client

GET, ME, UPDATE = "profiles-get-profile", "profiles-get-me", "profiles-update-me"
SHOWN = {"user_id", "display_name", "is_public", "bio", "country", "title", "level", "banner_color", "social_links"}
PICTURES = {"avatar", "avatar_url", "banner", "banner_url"}
NAMED = {"user_id", "display_name", "is_public"}
HIDDEN = set(Profile.model_fields) - SHOWN - PICTURES


async def seen(api: LocalApi, user_id: str, token: str = "") -> dict[str, Any]:
    return dict(data_of(await api(GET, token=token, path_values={"user_id": user_id})))


async def test_a_public_profile(api, accounts):
    player = await accounts.player("Ada", "GB")
    links = {"twitch": "https://www.twitch.tv/ada", "youtube": None, "twitter": None}
    data_of(await api(UPDATE, token=player.token, json={"bio": "Hello", "social_links": links}))
    profile = await seen(api, player.id)
    assert profile == {
        "user_id": player.id,
        "display_name": "Ada",
        "is_public": True,
        "bio": "Hello",
        "country": "GB",
        "title": "Rookie",
        "level": 0,
        "banner_color": "#1a1a2e",
        "social_links": links,
        "avatar": None,
        "avatar_url": None,
        "banner": None,
        "banner_url": None,
    }


async def test_a_private_profile_is_a_name(api, accounts):
    player = await accounts.player("Ada", "GB")
    data_of(await api(UPDATE, token=player.token, json={"is_public": False, "bio": "My secret."}))
    for token in ("", player.token, (await accounts.player()).token):
        assert await seen(api, player.id, token) == {
            "user_id": player.id,
            "display_name": "Ada",
            "is_public": False,
        }


def test_every_field_of_a_profile_is_decided_upon():
    assert {
        "accept_friend_requests",
        "allow_messages",
        "show_presence",
        "avatar_upload",
        "banner_upload",
        "created_at",
        "earned_titles",
        "is_erased",
        "merged_into",
        "show_on_boards",
        "theme",
        "titles",
        "total_xp",
        "updated_at",
    } == HIDDEN


@pytest.mark.parametrize("is_public", [True, False])
@pytest.mark.parametrize("field", sorted(Profile.model_fields))
async def test_each_field_is_shown_or_not(api, accounts, field, is_public):
    player = await accounts.player()
    data_of(await api(UPDATE, token=player.token, json={"is_public": is_public}))
    profile = await seen(api, player.id)
    assert (field in profile) is (field in ((SHOWN | PICTURES) if is_public else NAMED))


@pytest.mark.parametrize("role", [None, *Role])
async def test_everybody_sees_the_same(api, accounts, role):
    player = await accounts.player()
    token = ""
    if role is Role.SERVER:
        token = (await accounts.server()).token
    elif role is not None:
        token = (await accounts.staff(role)).token
    assert await seen(api, player.id, token) == await seen(api, player.id)


async def test_a_change_is_seen_at_once(api, accounts):
    player = await accounts.player("Ada")
    assert (await seen(api, player.id))["display_name"] == "Ada"
    before = metrics.usage.copy()
    assert (await seen(api, player.id))["display_name"] == "Ada"
    assert (metrics.usage - before)["firestore.calls"] == 0
    data_of(await api(UPDATE, token=player.token, json={"display_name": "Neo"}))
    assert (await seen(api, player.id))["display_name"] == "Neo"
    data_of(await api(UPDATE, token=player.token, json={"is_public": False}))
    assert set(await seen(api, player.id)) == NAMED


async def test_what_others_do_to_a_profile_is_seen_at_once(api, accounts):
    player = await accounts.player()
    assert (await seen(api, player.id))["level"] == 0

    async def earn(tx: Transaction) -> None:
        await players.credit_xp(tx, {player.id: 400})

    await transaction.run(earn)
    assert (await seen(api, player.id))["level"] == 2


async def test_readers_and_a_writer_at_once_leave_nothing_old_behind(api, accounts):
    player = await accounts.player()
    for number in range(5):
        reads = [seen(api, player.id) for _ in range(10)]
        await asyncio.gather(*reads, api(UPDATE, token=player.token, json={"bio": f"Bio {number}"}))
        assert (await seen(api, player.id))["bio"] == f"Bio {number}"


async def test_the_page_lasts_five_minutes(api, accounts):
    player = await accounts.player()
    await seen(api, player.id)
    assert 0 < await redis_client().ttl(f"profiles:public:{player.id}") <= 300


@pytest.mark.parametrize("user_id", ["nobody", "a" * 128])
async def test_nobody(api, user_id):
    answer = await api(GET, path_values={"user_id": user_id})
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_PLAYER")


@pytest.mark.parametrize("user_id", ["a" * 129, "a.b", "__name__", "%00", "a%20b"])
async def test_what_is_no_id(api, user_id):
    answer = await api(GET, path_values={"user_id": user_id})
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")


async def test_changes_that_change_nothing_are_no_change(api, accounts):
    player = await accounts.player("Ada", "GB")
    before = data_of(await api(ME, token=player.token))
    counted = metrics.usage.copy()
    for same in ({}, {"display_name": " Ada "}, {"country": "GB"}, {"is_public": True, "title": "Rookie"}):
        assert data_of(await api(UPDATE, token=player.token, json=same)) == before
    assert (metrics.usage - counted)["firestore.writes"] == 0


@pytest.mark.parametrize(
    "change",
    [
        {"display_name": "Neo"},
        {"bio": "Hello"},
        {"country": "FR"},
        {"banner_color": "#ffffff"},
        {"theme": "light"},
        {"social_links": {"twitter": "https://x.com/ada"}},
        {"is_public": False},
        {"accept_friend_requests": False},
        {"allow_messages": False},
        {"show_presence": False},
    ],
)
async def test_every_change_is_dated(api, accounts, change):
    player = await accounts.player("Ada", "GB")
    before = data_of(await api(ME, token=player.token))
    after = data_of(await api(UPDATE, token=player.token, json=change))
    assert after["updated_at"] > before["updated_at"]
    assert after["created_at"] == before["created_at"]


@pytest.mark.parametrize("name", ["Ada\n99", "\u202eadA", "Ada\u2066x", "A\u0000da", "A\u200bda"])
@pytest.mark.parametrize("function", [UPDATE, "auth-register"])
async def test_a_name_that_hides_something(api, accounts, function, name):
    player = await accounts.player()
    body = {"display_name": name}
    if function == "auth-register":
        body |= {"email": "hidden@example.com", "password": "Tr0ub4dor&Zebra"}
    answer = await api(function, token=player.token if function == UPDATE else "", json=body)
    assert (answer.status_code, code_of(answer)) == (422, "INVALID_REQUEST")
    assert answer.json()["error"]["details"]["fields"][0]["field"] == "display_name"
