"""Victory points: players, tribes and boards are one sum, however many give them at once."""

import asyncio
import uuid

import pytest

from functions.conquest.operations.leaderboards.victory_points import award
from functions.conquest.rules.leaderboards import standings
from functions.conquest.store import boards, players
from shared.firestore import transaction
from tests.conquest import enlisted, season

pytestmark = pytest.mark.usefixtures("api")


async def test_points_are_the_players_and_their_tribes_whoever_gives_them_at_once():
    on = await season()
    ada, bob, tribe_id = uuid.uuid4().hex, uuid.uuid4().hex, uuid.uuid4().hex
    for player_id in (ada, bob):
        await enlisted(on, player_id)

    def give(shard: int):
        return transaction.run(
            lambda tx: award(tx, on.season_id, {ada: 3, bob: 0}, {ada: tribe_id, bob: tribe_id}, shard)
        )

    await asyncio.gather(*(give(shard) for shard in range(12)))
    kept = await players.player(on.season_id, ada)
    assert kept.victory_points == 36
    assert (await players.player(on.season_id, bob)).victory_points_at is None
    parts = await boards.points_of(tribe_id)
    assert len(parts) == standings.SHARDS
    total = standings.of_tribe(parts)
    assert total is not None
    assert (total.id, total.points) == (tribe_id, 36)


async def test_points_build_on_what_the_transaction_wrote():
    on = await season()
    ada = uuid.uuid4().hex
    await enlisted(on, ada)

    async def body(tx: transaction.Transaction) -> None:
        player = await players.player_in(tx, on.season_id, ada)
        players.save(tx, player.model_copy(update={"gold": 7}))
        await award(tx, on.season_id, {ada: 5}, {ada: None}, 1)

    await transaction.run(body)
    kept = await players.player(on.season_id, ada)
    assert (kept.gold, kept.victory_points) == (7, 5)
