"""One's own profile: read, changed, and what others hear of it."""

import asyncio

import pytest

from functions.profiles.events import ProfileChanged
from tests.local_api import code_of, data_of

GET, UPDATE = "profiles-get-me", "profiles-update-me"


async def test_a_new_profile(api, accounts):
    player = await accounts.player("Ada", "GB")
    profile = data_of(await api(GET, token=player.token))
    assert profile["created_at"] == profile["updated_at"]
    assert {name: profile[name] for name in ("title", "theme", "banner_color", "bio", "is_public")} == {
        "title": "Rookie",
        "theme": "dark",
        "banner_color": "#1a1a2e",
        "bio": "",
        "is_public": True,
    }
    assert (profile["avatar"], profile["avatar_upload"], profile["banner_url"]) == (None, None, None)


async def test_changes_are_kept(api, accounts):
    player = await accounts.player()
    before = data_of(await api(GET, token=player.token))
    links = {"twitch": "https://www.twitch.tv/ada", "youtube": None, "twitter": "https://x.com/ada"}
    changes = {"bio": " Hello ", "theme": "light", "social_links": links, "allow_messages": False}
    changed = data_of(await api(UPDATE, token=player.token, json=changes))
    after = data_of(await api(GET, token=player.token))
    assert after == changed
    assert (after["bio"], after["theme"], after["allow_messages"]) == ("Hello", "light", False)
    assert after["social_links"] == links
    assert after["updated_at"] > before["updated_at"]
    assert after["display_name"] == before["display_name"]


async def test_texts_and_links_are_kept_in_one_form(api, accounts):
    player = await accounts.player()
    changes = {"bio": "Hi\r\nthere", "social_links": {"youtube": "youtube.com/@日本語", "twitter": "x.com/ada?s=21"}}
    links = {"twitch": None, "youtube": "https://www.youtube.com/@%E6%97%A5%E6%9C%AC%E8%AA%9E"}
    for _ in range(2):
        changed = data_of(await api(UPDATE, token=player.token, json=changes))
        assert (changed["bio"], changed["social_links"]) == ("Hi\nthere", links | {"twitter": "https://x.com/ada"})
    assert data_of(await api(GET, token=player.token))["updated_at"] == changed["updated_at"]


async def test_what_boards_show_is_published_and_nothing_else(api, accounts, listen):
    listener = await listen(ProfileChanged.topic)
    player = await accounts.player("Ada", "GB")
    renamed = ({"display_name": "Neo"}, {"country": "FR"}, {"country": None})
    privacy = ({"is_public": False}, {"show_on_boards": True}, {"is_public": True})
    for changes in ({"bio": "Hello"}, {"display_name": "Ada"}, *renamed, *privacy):
        data_of(await api(UPDATE, token=player.token, json=changes))
    messages = [message.data for message in await listener.messages(6) if message.data["user_id"] == player.id]
    assert [(data["display_name"], data["country"], data["is_named_on_boards"]) for data in messages] == [
        ("Neo", "GB", True),
        ("Neo", "FR", True),
        ("Neo", None, True),
        ("Neo", None, False),
        ("Neo", None, True),
        ("Neo", None, True),
    ]
    assert [message for message in await listener.silence() if message.data["user_id"] == player.id] == []


async def test_twenty_changes_at_once_are_all_kept(api, accounts):
    """Each changes a field of its own; none undoes another's."""
    player = await accounts.player()
    changes = [
        {"bio": "Hello"},
        {"theme": "light"},
        {"banner_color": "#ffffff"},
        {"is_public": False},
        {"accept_friend_requests": False},
        {"allow_messages": False},
        {"country": "FR"},
        {"display_name": "Neo"},
    ]
    answers = await asyncio.gather(*(api(UPDATE, token=player.token, json=change) for change in changes))
    assert {answer.status_code for answer in answers} == {200}
    profile = data_of(await api(GET, token=player.token))
    for change in changes:
        assert change.items() <= profile.items()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"country": "XX"}, "UNKNOWN_COUNTRY"),
        ({"social_links": {"twitch": "https://evil.example"}}, "INVALID_SOCIAL_LINK"),
        ({"display_name": "  x  "}, "INVALID_REQUEST"),
        ({"bio": "x" * 201}, "INVALID_REQUEST"),
        ({"bio": None}, "INVALID_REQUEST"),
        ({"total_xp": 1_000_000}, "INVALID_REQUEST"),
        ({"avatar": None}, "INVALID_REQUEST"),
    ],
)
async def test_what_is_refused_changes_nothing(api, accounts, changes, code):
    player = await accounts.player()
    before = data_of(await api(GET, token=player.token))
    answer = await api(UPDATE, token=player.token, json={"theme": "light"} | changes)
    assert (answer.status_code, code_of(answer)) == (422, code)
    assert data_of(await api(GET, token=player.token)) == before


async def test_nothing_to_change(api, accounts):
    player = await accounts.player()
    assert (await api(UPDATE, token=player.token, json={})).status_code == 200
