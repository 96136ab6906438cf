"""Units are stationed and come home, while others attack."""

import asyncio
from collections import Counter
from datetime import UTC, datetime

from functions.conquest.models.game import Formation, Unit
from functions.conquest.models.tribes import Member, TribeRole
from functions.conquest.operations.battles import resolving
from functions.conquest.store import players, territories
from tests.battles import EDGE, a_tribe, all_units, changed, fallen, queued, warrior
from tests.conquest import season
from tests.conquest_tribes import founded
from tests.local_api import code_of, data_of


async def station(api, player, territory_id=EDGE, **units):
    path = {"territory_id": territory_id}
    return await api("conquest-station-units", token=player.token, path_values=path, json={"units": units})


async def recall(api, player, territory_id=EDGE, units=None):
    path = {"territory_id": territory_id}
    return await api("conquest-recall-units", token=player.token, path_values=path, json={"units": units})


async def held(ada, **changes):
    """A season in which a player's tribe holds a territory with ten of the player's cavalry; returns both."""
    on, tribe = await season(), a_tribe()
    await warrior(on, ada.id, tribe, away=10, territory_gold=25, **changes)
    await changed(on, EDGE, tribe_id=tribe, garrison={ada.id: {Unit.CAVALRY: 10}})
    return on, tribe


async def test_units_join_a_garrison_and_come_home(api, accounts):
    ada, bob = await accounts.players(2)
    on, tribe = await held(ada)
    await warrior(on, bob.id, tribe)
    there = data_of(await station(api, bob, cavalry=30))
    assert (there["garrison"]["units"]["cavalry"], there["own_units"]["cavalry"]) == (40, 30)
    assert there["remaining_army"]["cavalry"] == 70
    assert (await players.player(on.season_id, bob.id)).territory_gold == 25
    some = data_of(await recall(api, bob, units={"cavalry": 10}))
    assert (some["own_units"]["cavalry"], some["remaining_army"]["cavalry"]) == (20, 80)
    assert (await players.player(on.season_id, bob.id)).territory_gold == 25
    home = data_of(await recall(api, bob))
    assert (home["garrison"]["units"]["cavalry"], home["remaining_army"]["cavalry"]) == (10, 100)
    assert (await players.player(on.season_id, bob.id)).territory_gold == 0
    last = data_of(await recall(api, ada))
    assert (last["garrison"], last["remaining_army"]["cavalry"]) == (None, 110)
    assert await all_units(on) == {ada.id: Counter({Unit.CAVALRY: 110}), bob.id: Counter({Unit.CAVALRY: 100})}


async def test_what_is_refused(api, accounts):
    ada, bob = await accounts.players(2)
    on, _ = await held(ada)
    await warrior(on, bob.id, a_tribe())
    for answer, status, code in (
        (await station(api, bob, cavalry=1), 403, "TERRITORY_NOT_HELD"),
        (await station(api, ada, cavalry=101), 400, "INSUFFICIENT_UNITS"),
        (await station(api, ada, 1, cavalry=1), 403, "TERRITORY_NOT_HELD"),
        (await station(api, ada), 400, "NOTHING_TO_STATION"),
        (await recall(api, bob), 400, "NO_UNITS_STATIONED"),
        (await recall(api, ada, units={"cavalry": 11}), 400, "INSUFFICIENT_UNITS"),
        (await recall(api, ada, 51), 404, "TERRITORY_NOT_FOUND"),
    ):
        assert (answer.status_code, code_of(answer)) == (status, code)


async def test_chieftain_and_captains_choose_the_formation(api, accounts):
    ada, bob = await accounts.players(2)
    on = await season()
    joined = Member(role=TribeRole.WARRIOR, joined_at=datetime.now(UTC))
    tribe = await founded(on, ada.id, {bob.id: joined})
    await changed(on, EDGE, tribe_id=tribe.tribe_id, garrison={ada.id: {Unit.CAVALRY: 10}})
    path, body = {"territory_id": EDGE}, {"formation": "defensive"}
    refused = await api("conquest-station-units", token=bob.token, path_values=path, json=body)
    assert (refused.status_code, code_of(refused)) == (403, "FORMATION_NOT_YOURS")
    for _ in range(2):
        taken = data_of(await api("conquest-station-units", token=ada.token, path_values=path, json=body))
        assert taken["garrison"]["formation"] == "defensive"
    assert (await territories.territory(on.season_id, EDGE)).formation is Formation.DEFENSIVE


async def test_attacks_while_a_garrison_changes(api, accounts):
    """Each sees the garrison before the battle or after it: whatever comes first, every unit is in one place."""
    ada = await accounts.player()
    on, _ = await held(ada)
    rivals = [f"rival-{number}" for number in range(6)]
    for name in rivals:
        await warrior(on, name, a_tribe())
        await queued(name, cavalry=20)
    answers = await asyncio.gather(
        *(station(api, ada, cavalry=5) for _ in range(10)),
        *(recall(api, ada, units={"cavalry": 2}) for _ in range(10)),
        resolving.resolve(on.season_id, EDGE),
        resolving.resolve(on.season_id, EDGE),
    )
    assert {answer.status_code for answer in answers[:20]} <= {200, 400, 403, 503}
    assert (await territories.territory(on.season_id, EDGE)).battles == len(rivals)
    here, lost = await all_units(on), await fallen(on)
    assert here[ada.id] + lost.get(ada.id, Counter()) == Counter({Unit.CAVALRY: 110})
    assert all(here[name] + lost.get(name, Counter()) == Counter({Unit.CAVALRY: 100}) for name in rivals)
