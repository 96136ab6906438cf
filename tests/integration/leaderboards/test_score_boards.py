"""Score boards: submitted to by game servers, ranked in Redis and the same without it."""

import pytest

from functions.leaderboards.store.score_boards import BOARDS
from shared.identity.callers import Role
from tests.redis_client import redis_client
from tests.score_boards import create, fill, rank, submit, top


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts):
    return await accounts.server()


def scores(board):
    return [(line["rank"], line["player_id"], line["score"]) for line in board["entries"]]


async def test_a_board_ranks_by_score_and_among_equals_by_who_came_first_with_redis_and_without(
    api, accounts, admin, server
):
    season = await create(api, admin, decimals=1)
    ada, bob, cyd = await accounts.players(3)
    for player, score in ((ada, 10), (bob, 12.5), (cyd, 10), (bob, 11)):
        await submit(api, server, season, player, score, properties={"hero": "fox"})
    expected = [(1, bob.id, 12.5), (2, ada.id, 10.0), (3, cyd.id, 10.0)]
    without = await top(api, ada, season), await rank(api, cyd, season, around=1)
    await fill(api)
    await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
    assert await BOARDS.range(f"{season}:all", "*", 0, 10) is not None
    live = await top(api, ada, season), await rank(api, cyd, season, around=1)
    assert scores(live[0]) == expected
    assert (live[1]["rank"], live[1]["score"], live[1]["attempts"], live[1]["total_players"]) == (3, 10.0, 1, 3)
    assert [line["rank"] for line in live[1]["nearby"]] == [2, 3]
    assert live[0]["entries"][0]["properties"] == {"hero": "fox"}
    assert without == live
    assert (await rank(api, ada, season, bob))["attempts"] == 2


async def test_pages_follow_one_another_with_redis_and_without(api, accounts, admin, server):
    season = await create(api, admin, order="low", operator="sum")
    players = await accounts.players(5)
    for number, player in enumerate(players):
        await submit(api, server, season, player, 10 - number // 2)

    async def pages():
        seen, cursor = [], {}
        while True:
            page = await top(api, players[0], season, limit=2, **cursor)
            seen += [line["player_id"] for line in page["entries"]]
            if page["next_cursor"] is None:
                return seen
            cursor = {"cursor": page["next_cursor"]}

    expected = [players[number].id for number in (4, 2, 3, 0, 1)]
    assert await pages() == expected
    await fill(api)
    await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
    assert await pages() == expected
