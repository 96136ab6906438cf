"""Score boards of accounts that are merged: in Redis and without it, and what comes late."""

import asyncio

import pytest

from functions.leaderboards.store.score_boards import BOARDS
from functions.leaderboards.store.scores import SCORES
from shared.identity.callers import Role
from tests.integration.auth.merges.test_merging import merge, undo
from tests.local_api import data_of
from tests.redis_client import redis_client
from tests.score_boards import SUBMIT, create, fill, rank, submit, top


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts):
    return await accounts.server()


async def shown(api, player, season, **params):
    """A board by Redis, then the same without it."""
    await fill(api)
    pages = []
    for _ in range(2):
        await redis_client().unlink(BOARDS.page(f"{season}:all", params.get("region", "*")))
        board = await top(api, player, season, **params)
        pages.append([(line["player_id"], line["score"]) for line in board["entries"]])
        await BOARDS.close(f"{season}:all")
    await fill(api)
    assert pages[0] == pages[1]
    return pages[0]


async def test_the_better_score_is_the_survivor_s_and_an_undo_brings_both_back(api, accounts, admin, server):
    best = await create(api, admin, type="regional")
    total = await create(api, admin, operator="sum")
    ada, bob, eve = await accounts.players(3, "LU")
    for player, score in ((ada, 9), (bob, 5), (eve, 7)):
        for season in (best, total):
            await submit(api, server, season, player, score)
    alone = await create(api, admin)
    await submit(api, server, alone, ada, 3)
    before = [await shown(api, eve, season) for season in (best, total, alone)]
    merged = data_of(await merge(api, admin, ada, bob))
    lines = next(part["lines"] for part in merged["parts"] if part["service"] == "leaderboards")
    assert {"what": f"score on {total}", "source": "9", "target": "5", "result": "14", "rule": "sum"} in lines
    assert await shown(api, eve, best) == await shown(api, eve, best, region="LU") == [(bob.id, 9), (eve.id, 7)]
    assert await shown(api, eve, total) == [(bob.id, 14), (eve.id, 7)]
    assert await shown(api, eve, alone) == [(bob.id, 3)]
    assert (await rank(api, eve, best, bob))["attempts"] == 2
    await submit(api, server, best, ada, 20)
    await submit(api, server, await create(api, admin), ada, 1)
    assert await shown(api, eve, best) == [(bob.id, 9), (eve.id, 7)]
    assert await SCORES.count(("board", "==", f"{best}:all")) == 2
    assert data_of(await undo(api, admin, merged["merge_id"]))["not_returned"] == []
    assert await shown(api, eve, best) == [(ada.id, 20), (eve.id, 7), (bob.id, 5)]
    assert [await shown(api, eve, season) for season in (total, alone)] == before[1:]


async def test_a_ranking_that_is_over_names_the_survivor_at_the_old_place(api, accounts, admin, server):
    season = await create(api, admin)
    ada, bob, eve = await accounts.players(3)
    for player, score in ((ada, 9), (eve, 7)):
        await submit(api, server, season, player, score)
    ended = {
        "token": admin.token,
        "path_values": {"season_id": season},
        "json": {"end_now": True, "reason": "It was broken."},
    }
    data_of(await api("leaderboards-change-score-season", **ended))
    data_of(await merge(api, admin, ada, bob))
    final = (await top(api, eve, season))["entries"]
    assert [(line["player_id"], line["display_name"], line["score"]) for line in final] == [
        (bob.id, bob.display_name, 9),
        (eve.id, eve.display_name, 7),
    ]
    own = await rank(api, bob, season)
    assert (own["player_id"], own["rank"], own["score"]) == (bob.id, 1, 9)
    assert [line["player_id"] for line in own["nearby"]] == [bob.id, eve.id]
    cid = await accounts.player()
    data_of(await merge(api, admin, bob, cid))
    assert (await rank(api, eve, season, cid))["rank"] == 1
    assert (await rank(api, cid, season))["score"] == 9


async def test_of_scores_that_come_during_a_merge_none_is_lost_and_none_is_under_the_old_id(
    api, accounts, admin, server
):
    season = await create(api, admin, operator="sum")
    ada, bob, eve = await accounts.players(3)
    for player in (ada, bob):
        await submit(api, server, season, player, 1)
    request = {"token": server.token, "path_values": {"season_id": season}, "json": {"player_id": ada.id, "score": 1}}
    merged, *answers = await asyncio.gather(merge(api, admin, ada, bob), *(api(SUBMIT, **request) for _ in range(10)))
    taken = [answer.status_code for answer in answers].count(200)
    assert {answer.status_code for answer in answers} <= {200, 503}
    merge_id = data_of(merged)["merge_id"]
    assert [line[0] for line in await shown(api, eve, season)] == [bob.id]
    data_of(await undo(api, admin, merge_id))
    assert await shown(api, eve, season) == [(ada.id, 1 + taken), (bob.id, 1)]
