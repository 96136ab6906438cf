"""Players upgrade buildings and train units: gold is spent once, and what is due is there by itself."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

from functions.conquest.api import merging
from functions.conquest.models.game import Building, Unit
from functions.conquest.store import players
from shared.firestore import transaction
from tests.conquest import enlisted, season
from tests.local_api import code_of, data_of
from tests.waiting import eventually

MANY = 200
RICH = 5000


async def upgrade(api, player, building="barracks"):
    return await api("conquest-upgrade-building", token=player.token, json={"building_type": building})


async def train(api, player, quantity=1, unit="militia"):
    body = {"unit_type": unit, "quantity": quantity}
    return await api("conquest-start-training", token=player.token, json=body)


async def mine(api, player):
    return data_of(await api("conquest-get-my-conquest", token=player.token))


async def test_an_upgrade_is_there_when_it_is_due(api, accounts):
    ada = await accounts.player()
    await enlisted(await season(timedelta(minutes=-1), hour_seconds=6), ada.id)
    begun = data_of(await upgrade(api, ada))
    assert (begun["level"], begun["cost_paid"], begun["remaining_gold"]) == (2, 100, 900)

    async def level():
        return (await mine(api, ada))["buildings"]["barracks"]["level"] == 2

    await eventually(level)
    for _ in range(2):
        done = await api("conquest-complete-upgrade", token=ada.token, json={"building_type": "barracks"})
        assert data_of(done) == {"building_type": "barracks", "level": 2, "upgrading": False}


async def test_an_upgrade_that_is_under_way(api, accounts):
    ada = await accounts.player()
    await enlisted(await season(), ada.id)
    begun = data_of(await upgrade(api, ada))
    again = await upgrade(api, ada)
    assert (again.status_code, code_of(again)) == (400, "BUILDING_ALREADY_UPGRADING")
    early = await api("conquest-complete-upgrade", token=ada.token, json={"building_type": "barracks"})
    assert (early.status_code, code_of(early)) == (409, "UPGRADE_NOT_DONE")
    ends_at = early.json()["error"]["details"]["ends_at"]
    assert datetime.fromisoformat(ends_at) == datetime.fromisoformat(begun["upgrade_end_time"])
    assert (await mine(api, ada))["buildings"]["barracks"]["upgrading"] is True


async def test_training_is_paid_queued_cancelled_and_collected(api, accounts):
    ada = await accounts.player()
    await enlisted(await season(timedelta(minutes=-1), hour_seconds=6), ada.id, army={Unit.SPEARMAN: 5})
    first, second = [data_of(await train(api, ada, 10)) for _ in range(2)]
    assert (first["cost_paid"], second["queue_position"], second["remaining_gold"]) == (100, 2, 800)
    assert second["start_time"] == first["end_time"]
    path = {"queue_id": second["queue_id"]}
    gone = await api("conquest-cancel-training", token=ada.token, path_values=path)
    assert data_of(gone) == {"refunded_gold": 50, "remaining_gold": 850}
    assert (await api("conquest-cancel-training", token=ada.token, path_values=path)).status_code == 404

    async def collect():
        return await api("conquest-complete-training", token=ada.token, json={"queue_id": first["queue_id"]})

    async def done():
        return (await collect()).status_code == 200

    await eventually(done)
    for _ in range(2):
        army = data_of(await collect())["new_army_count"]
        assert army == {"militia": 10, "spearman": 5, "archer": 0, "cavalry": 0}


async def test_what_cannot_be_trained(api, accounts):
    ada = await accounts.player()
    await enlisted(await season(), ada.id)
    locked = await train(api, ada, unit="cavalry")
    assert (locked.status_code, code_of(locked)) == (400, "UNIT_NOT_UNLOCKED")
    large = await train(api, ada, 101)
    assert (large.status_code, code_of(large)) == (400, "ARMY_CAP_EXCEEDED")
    batch = data_of(await train(api, ada, 99))
    early = await api("conquest-complete-training", token=ada.token, json={"queue_id": batch["queue_id"]})
    assert (early.status_code, code_of(early)) == (409, "TRAINING_NOT_DONE")
    poor = await upgrade(api, ada)
    assert (poor.status_code, code_of(poor)) == (400, "INSUFFICIENT_RESOURCES")
    assert poor.json()["error"]["details"] == {"required": 100, "available": 10}
    assert (await train(api, ada, 0)).status_code == 422


async def test_200_upgrades_at_once_with_gold_for_one(api, accounts):
    ada = await accounts.player()
    on = await season()
    await enlisted(on, ada.id, gold=150)
    answers = await asyncio.gather(*(upgrade(api, ada, building.value) for building in [*Building] * (MANY // 3)))
    codes = Counter(answer.status_code for answer in answers)
    assert codes[200] == 1
    assert set(codes) <= {200, 400, 429, 503}
    kept = await players.player(on.season_id, ada.id)
    assert [150 - kept.gold] == [upgrade.cost for upgrade in kept.upgrades]


async def test_nothing_is_built_after_the_season(api, accounts):
    ada = await accounts.player()
    on = await season(hour_seconds=6)
    await enlisted(on, ada.id)
    assert on.ends_at < datetime.now(UTC)
    late = await upgrade(api, ada)
    assert (late.status_code, code_of(late)) == (400, "SEASON_NOT_ACTIVE")


async def test_a_merged_account_plays_on_and_an_undo_gives_it_back(api, accounts):
    ada, bob = await accounts.players(2)
    await enlisted(await season(), ada.id, gold=777)
    part = await transaction.run(lambda tx: merging.merge_players(tx, ada.id, bob.id))
    assert (await mine(api, bob))["gold"] == 777
    assert data_of(await upgrade(api, bob))["remaining_gold"] == 677
    await transaction.run(lambda tx: merging.undo_merge(tx, bob.id, part.kept, ()))
    assert code_of(await api("conquest-get-my-conquest", token=bob.token)) == "NOT_REGISTERED"
    assert (await mine(api, ada))["gold"] == 677
