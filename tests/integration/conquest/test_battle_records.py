"""Battles are looked at: on their way, decided, replayed, in lists; and raids, which are decided at once."""

import asyncio
from datetime import timedelta

from functions.conquest.events import BattleResolved, PlayerRaided, TerritoryCaptured
from functions.conquest.models.game import Unit
from functions.conquest.operations.battles import resolving
from functions.conquest.store import players
from tests.battles import EDGE, a_tribe, all_units, changed, fallen, queued, warrior
from tests.conquest import season
from tests.local_api import code_of, data_of


async def battle(api, player, battle_id):
    return await api("conquest-get-battle", token=player.token, path_values={"battle_id": battle_id})


async def history(api, player, **params):
    return data_of(await api("conquest-list-my-battles", token=player.token, params=params))


async def raid(api, player, target_id, units=50):
    body = {"target_id": target_id, "army": {"cavalry": units}, "formation": "offensive"}
    return await api("conquest-raid-player", token=player.token, json=body)


async def test_a_battle_on_its_way_and_decided(api, accounts, listen):
    ada, bob, eve = await accounts.players(3)
    on, tribe, other = await season(), a_tribe(), a_tribe()
    await warrior(on, ada.id, tribe)
    await warrior(on, bob.id, other, away=20, territory_gold=25)
    await changed(on, EDGE, tribe_id=other, held_since=on.starts_at, garrison={bob.id: {Unit.CAVALRY: 20}})
    battle_id = await queued(ada.id, cavalry=80)
    waiting = data_of(await battle(api, ada, battle_id))
    assert (waiting["status"], waiting["attacker"]["army"]["cavalry"], waiting["results"]) == ("queued", 80, None)
    assert (await battle(api, bob, battle_id)).status_code == 404

    decided, captured = await listen(BattleResolved.topic), await listen(TerritoryCaptured.topic)
    await resolving.resolve(on.season_id, EDGE)
    facts = await decided.messages(1), await captured.messages(1)
    assert [[fact.data["battle_id"] for fact in each] for each in facts] == [[battle_id], [battle_id]]
    assert (facts[1][0].data["tribe_id"], facts[1][0].data["lost_by_ids"]) == (tribe, [bob.id])
    seen = [data_of(await battle(api, player, battle_id)) for player in (ada, bob, eve)]
    assert seen[0] == seen[1] == seen[2]
    shown = seen[0]
    assert (shown["status"], shown["battle_type"], shown["results"]["winner"]) == ("completed", "pvp", "attacker")
    assert shown["attacker"]["user_id"] == ada.id
    assert shown["defender"]["members"][bob.id]["cavalry"] == 20
    assert shown["results"]["casualties"]["defender"]["cavalry"] == 12
    assert shown["results"]["territory_transferred"] is True
    assert shown["replay"]["reproduced"] is True

    (won,), (lost,) = (await history(api, ada))["items"], (await history(api, bob))["items"]
    assert (won["result"], won["attacked"], won["territory_transferred"]) == ("victory", True, True)
    assert (lost["result"], lost["attacked"]) == ("defeat", False)
    assert won["vp_gained"] == shown["results"]["vp_awarded"]["attacker"]
    path = {"territory_id": EDGE}
    place = data_of(await api("conquest-get-territory", token=eve.token, path_values=path))
    assert [recent["battle_id"] for recent in place["recent_battles"]] == [battle_id]


async def test_a_history_goes_page_by_page(api, accounts):
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe(), army={Unit.CAVALRY: 60})
    ids = [await queued(ada.id, cavalry=10) for _ in range(5)]
    await resolving.resolve(on.season_id, EDGE)
    listed, cursor = [], None
    while True:
        page = await history(api, ada, limit=2, **({"cursor": cursor} if cursor else {}))
        listed += [item["battle_id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert sorted(listed) == sorted(ids)


async def test_a_raid_is_seen_by_the_two_alone(api, accounts, listen):
    ada, bob, eve = await accounts.players(3)
    on = await season(timedelta(days=-2))
    await warrior(on, ada.id, a_tribe(), gold=100)
    await warrior(on, bob.id, a_tribe(), gold=1000, army={Unit.MILITIA: 1})
    raided = await listen(PlayerRaided.topic)
    done = data_of(await raid(api, ada, bob.id))
    assert (done["won"], done["gold_looted"], done["remaining_gold"]) == (True, 450, 550)
    assert (await players.player(on.season_id, bob.id)).gold == 550
    (fact,) = await raided.messages(1)
    assert (fact.data["player_id"], fact.data["raider_id"], fact.data["gold_looted"]) == (bob.id, ada.id, 450)
    assert data_of(await battle(api, bob, done["battle_id"]))["replay"]["reproduced"] is True
    hidden = await battle(api, eve, done["battle_id"])
    assert (hidden.status_code, code_of(hidden)) == (404, "UNKNOWN_BATTLE")
    again = await raid(api, ada, bob.id)
    assert (again.status_code, code_of(again)) == (409, "RAID_COOLDOWN")
    assert (await history(api, bob))["items"][0]["opponent"] is not None
    nobody = await raid(api, ada, "nobody-there")
    assert (nobody.status_code, code_of(nobody)) == (404, "RAID_TARGET_UNKNOWN")


async def test_of_twenty_who_raid_one_player_at_once_one_takes_gold(api, accounts):
    """Who was raided is protected from the others, and no gold and no unit is there twice."""
    bob, *raiders = await accounts.players(11)
    on = await season(timedelta(days=-2))
    await warrior(on, bob.id, None, gold=1000, army={Unit.MILITIA: 10})
    for each in raiders:
        await warrior(on, each.id, None, gold=0)
    answers = await asyncio.gather(*(raid(api, each, bob.id) for each in raiders for _ in range(2)))
    assert {answer.status_code for answer in answers} <= {200, 409, 503}
    assert [answer.status_code for answer in answers].count(200) == 1
    gold = [(await players.player(on.season_id, each.id)).gold for each in (bob, *raiders)]
    assert (sum(gold), gold[0]) == (1000, 550)
    here, lost = await all_units(on), await fallen(on)
    assert sum(sum(units.values()) for units in [*here.values(), *lost.values()]) == 10 + 100 * len(raiders)
