"""A private profile is a place and a score on score boards (1v1bro 2.6), unless its player wants to be named."""

from datetime import UTC, datetime

import pytest

from functions.profiles.events import ProfileChanged
from shared.catalog import register
from shared.extension_points import FRIENDS
from shared.identity.callers import Role
from tests.integration.friends.befriending import befriend
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client
from tests.score_boards import RANK, create, fill, rank, submit, top


@pytest.fixture
async def season(api, accounts):
    return await create(api, await accounts.staff(Role.ADMIN), type="regional")


async def change(api, player, **settings):
    data_of(await api("profiles-update-me", token=player.token, json=settings))


def named(board):
    """What the lines of a board say beside rank and score."""
    return [(line["player_id"], line["display_name"], line["country"], line["properties"]) for line in board["entries"]]


UNNAMED = (None, None, None, {})


@pytest.mark.parametrize("live", [False, True])
async def test_who_is_private_is_a_place_and_a_score(api, accounts, season, live):
    server, (ada, bob) = await accounts.server(), await accounts.players(2)
    for player in (ada, bob):
        await change(api, player, country="FR")
    await change(api, ada, is_public=False)
    await submit(api, server, season, ada, 20, properties={"hero": "fox"})
    await submit(api, server, season, bob, 10)
    if live:
        await top(api, bob, season)
        await fill(api)
        await redis_client().flushdb()
        await top(api, bob, season)
        await fill(api)
    shown = await top(api, bob, season)
    assert [line["score"] for line in shown["entries"]] == [20, 10]
    assert named(shown) == [UNNAMED, (bob.id, bob.display_name, "FR", {})]
    assert named(await top(api, bob, season, region="FR")) == [(bob.id, bob.display_name, "FR", {})]
    nearby = (await rank(api, bob, season))["nearby"]
    assert [line["player_id"] for line in nearby] == [None, bob.id]
    values = {"season_id": season, "player_id": ada.id}
    assert code_of(await api(RANK, token=bob.token, path_values=values)) == "RANK_PRIVATE"
    assert (await rank(api, ada, season))["rank"] == 1


async def test_among_friends_too(api, accounts, season):
    register(FRIENDS)
    server, (ada, bob) = await accounts.server(), await accounts.players(2)
    await befriend(api, ada, bob)
    await change(api, ada, is_public=False)
    for player, score in ((ada, 20), (bob, 10)):
        await submit(api, server, season, player, score)
    values = {"season_id": season}
    shown = data_of(await api("leaderboards-get-score-friends", token=bob.token, path_values=values))
    assert named(shown)[0] == UNNAMED
    await change(api, ada, show_on_boards=True)
    shown = data_of(await api("leaderboards-get-score-friends", token=bob.token, path_values=values))
    assert [line["player_id"] for line in shown["entries"]] == [ada.id, bob.id]


@pytest.mark.parametrize("live", [False, True])
async def test_a_change_of_profile_reaches_boards_that_are_on(api, accounts, season, live):
    """Names, the country's board and pages that are kept: none waits for the next score."""
    server, (ada, bob) = await accounts.server(), await accounts.players(2)
    for player, score in ((ada, 20), (bob, 10)):
        await change(api, player, country="FR")
        await submit(api, server, season, player, score)
    if live:
        for region in ({}, {"region": "FR"}):
            await top(api, bob, season, **region)
        await fill(api)
    assert [line["player_id"] for line in (await top(api, bob, season, region="FR"))["entries"]] == [ada.id, bob.id]
    assert named(await top(api, bob, season))[0] == (ada.id, ada.display_name, "FR", {})

    async def after(**settings):
        await change(api, ada, **settings)
        told = ProfileChanged(user_id=ada.id, display_name="of the event", country=None, changed_at=datetime.now(UTC))
        for _ in range(2):
            assert (await api.push("leaderboards-rename-player", told)).status_code == 204
        regions = [await top(api, bob, season, region=region) for region in ("FR", "DE")]
        whole = named(await top(api, bob, season))[0]
        return whole, *([line["player_id"] for line in board["entries"]] for board in regions)

    assert await after(is_public=False) == (UNNAMED, [bob.id], [])
    named_again = (ada.id, ada.display_name, "DE", {})
    assert await after(is_public=True, country="DE") == (named_again, [bob.id], [ada.id])
    assert (await rank(api, bob, season, ada, region="DE"))["rank"] == 1
