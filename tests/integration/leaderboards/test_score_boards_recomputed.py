"""Score boards against a recomputation of our own, and at twenty submissions at once."""

import asyncio
import random

import pytest

from functions.leaderboards.store.score_boards import BOARDS
from shared.identity.callers import Role
from tests.local_api import data_of
from tests.redis_client import redis_client
from tests.score_boards import SUBMIT, create, fill, rank, submit, top


@pytest.mark.parametrize(("operator", "order"), [("best", "high"), ("sum", "low"), ("last", "high")])
async def test_random_submissions_and_removals_rank_as_recomputed_with_redis_and_without(
    api, accounts, operator, order
):
    admin, server, chance = await accounts.staff(Role.ADMIN), await accounts.server(), random.Random(7)
    players = await accounts.players(6)
    season = await create(api, admin, operator=operator, order=order)
    await submit(api, server, season, players[0], 4)
    await fill(api)
    held = {players[0].id: (4, 0)}
    for turn in range(1, 31):
        player, score = chance.choice(players), chance.randrange(5)
        if chance.random() < 0.2 and player.id in held:
            values = {"season_id": season, "player_id": player.id}
            removal = {"token": admin.token, "path_values": values, "params": {"reason": "a test"}}
            data_of(await api("leaderboards-remove-score", **removal))
            del held[player.id]
            continue
        await submit(api, server, season, player, score)
        before, reached = held.get(player.id, (None, turn))
        after = score
        if before is not None and operator == "sum":
            after = before + score
        elif before is not None and operator == "best":
            after = max(before, score)
        held[player.id] = (after, reached if after == before else turn)
    sign = -1 if order == "high" else 1
    expected = sorted(held, key=lambda player: (sign * held[player][0], held[player][1]))

    async def shown():
        await redis_client().unlink(BOARDS.page(f"{season}:all", "*"))
        lines = (await top(api, players[0], season))["entries"]
        ranks = {player.id: (await rank(api, player, season))["rank"] for player in players}
        return [(line["player_id"], line["score"]) for line in lines], ranks

    order_of = [(player, held[player][0]) for player in expected]
    ranks = {player.id: expected.index(player.id) + 1 if player.id in held else None for player in players}
    assert await shown() == (order_of, ranks)
    await BOARDS.close(f"{season}:all")
    assert await shown() == (order_of, ranks)
    await fill(api)
    assert await shown() == (order_of, ranks)


async def test_of_twenty_submissions_at_once_none_is_lost_and_none_counts_twice(api, accounts):
    admin, server, player = await accounts.staff(Role.ADMIN), await accounts.server(), await accounts.player()
    season = await create(api, admin, operator="sum")
    calls = [
        api(SUBMIT, token=server.token, path_values={"season_id": season}, json={"player_id": player.id, "score": 1})
        for _ in range(20)
    ]
    answers = await asyncio.gather(*calls)
    taken = [answer.status_code for answer in answers].count(200)
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert taken
    own = await rank(api, player, season)
    assert (own["score"], own["attempts"]) == (taken, taken)
