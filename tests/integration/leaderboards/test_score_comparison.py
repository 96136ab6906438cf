"""Live score boards are compared with the scores: what is missing, extra or different is put right."""

import pytest

from functions.leaderboards.api.personal_data import erase_player
from functions.leaderboards.operations import score_upkeep
from functions.leaderboards.rules.scores import member
from functions.leaderboards.store.score_boards import BOARDS
from functions.leaderboards.store.scores import SCORES
from shared.identity.callers import Role
from shared.redis.score_boards import Change, packed
from tests.integration.shared.test_redis_down import without_redis
from tests.local_api import data_of
from tests.redis_client import redis_client
from tests.score_boards import create, fill, submit, top

COMPARE, REPORT = "leaderboards-compare-boards", "leaderboards-get-reconciliation"


@pytest.fixture(autouse=True)
async def alone(api, monkeypatch):
    """No other test's boards are compared."""
    monkeypatch.setattr(score_upkeep, "BATCH", 3)
    await fill(api)
    await redis_client().unlink(BOARDS.filled)


@pytest.fixture
async def board(api, accounts):
    """A live board of five players, with the players and who submits."""
    admin, server, players = await accounts.staff(Role.ADMIN), await accounts.server(), await accounts.players(5)
    season = await create(api, admin)
    for score, player in enumerate(players):
        await submit(api, server, season, player, score)
    await fill(api)
    return season, admin, server, players


async def shown(api, season, player):
    await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
    return [(line["player_id"], line["score"]) for line in (await top(api, player, season))["entries"]]


async def forget(name, player):
    """Redis loses a player's score, and its counts agree."""
    lost = await redis_client().hget(f"{BOARDS.prefix(name)}times", packed(player.id))
    await redis_client().zrem(f"{BOARDS.prefix(name)}*", lost[:7] + packed(player.id))
    await redis_client().hdel(f"{BOARDS.prefix(name)}times", packed(player.id))
    await redis_client().hincrby(f"{BOARDS.prefix(name)}sizes", "*", -1)


async def compared(api, admin):
    assert (await api.deliver(COMPARE, b"{}")).status_code == 204
    return data_of(await api(REPORT, token=admin.token))["score_boards"]


async def test_a_board_that_is_right_is_left_as_it_is(api, board):
    season, admin, _, players = board
    assert await compared(api, admin) == {"compared": 1, "repaired": 0, "examples": []}
    assert len(await shown(api, season, players[0])) == 5


async def test_what_is_missing_extra_or_different_is_put_right(api, board):
    season, admin, _, (ada, bob, cyd, *_) = board
    name, before = f"{season}:all", await shown(api, season, ada)
    wrong, later = [await SCORES.get(f"{name}:{player.id}") for player in (bob, cyd)]
    await forget(name, ada)
    await BOARDS.apply(name, [Change(wrong.member, 99, wrong.version), Change(later.member, 98, later.version + 9)])
    await BOARDS.apply(name, [Change(member(wrong.reached_at, "nobody"), 97, 1)])
    assert await compared(api, admin) == {"compared": 1, "repaired": 1, "examples": [name]}
    live = await BOARDS.range(name, "*", 0, 10)
    assert live is not None
    assert [each[14:] for _, each in live.placed] == [player_id for player_id, _ in before]
    assert await shown(api, season, ada) == before
    assert (await compared(api, admin))["repaired"] == 0


async def test_what_is_missing_alone_is_put_back_while_the_board_is_read(api, board, monkeypatch):
    season, admin, _, (ada, bob, *_) = board
    name, before = f"{season}:all", await shown(api, season, ada)
    await forget(name, ada)
    wrong = await SCORES.get(f"{name}:{bob.id}")
    await BOARDS.apply(name, [Change(wrong.member, 99, wrong.version)])
    monkeypatch.setattr(score_upkeep, "fill", None)
    assert (await compared(api, admin))["repaired"] == 1
    assert await shown(api, season, ada) == before


async def test_a_score_that_is_submitted_without_redis_is_on_the_live_board_afterwards(api, board, cloud):
    season, _, server, (ada, *_) = board
    async with without_redis(cloud):
        await submit(api, server, season, ada, 50)
        assert (await top(api, ada, season))["entries"][0]["player_id"] == ada.id
    await fill(api)
    await fill(api)
    live = await BOARDS.range(f"{season}:all", "*", 0, 10)
    assert live is not None
    assert (live.total, live.placed[0][0], live.placed[0][1][14:]) == (5, 50, ada.id)
    assert (await shown(api, season, ada))[0] == (ada.id, 50)


async def test_a_player_who_is_erased_without_redis_is_off_the_live_board_afterwards(api, board, cloud):
    season, bob = board[0], board[3][1]
    async with without_redis(cloud):
        assert (await erase_player(bob.id)).finished
    await fill(api)
    await fill(api)
    live = await BOARDS.range(f"{season}:all", "*", 0, 10)
    assert live is not None
    assert bob.id not in {each[14:] for _, each in live.placed}
    assert live.total == 4


async def test_a_removal_from_a_board_that_is_over_does_not_bring_it_back_to_redis(api, board):
    season, admin, _, (ada, bob, *_) = board
    ended = {"token": admin.token, "path_values": {"season_id": season}}
    data_of(await api("leaderboards-change-score-season", json={"end_now": True, "reason": "It was broken."}, **ended))
    await BOARDS.drop(f"{season}:all")
    values = {"season_id": season, "player_id": bob.id}
    gone = {"token": admin.token, "path_values": values, "params": {"reason": "cheated"}}
    data_of(await api("leaderboards-remove-score", **gone))
    await fill(api)
    assert await redis_client().keys(f"{BOARDS.prefix(season)}*") == []
    assert await redis_client().sismember(BOARDS.wanted, f"{season}:all") == 0
    assert bob.id not in {line["player_id"] for line in (await top(api, ada, season))["entries"]}
