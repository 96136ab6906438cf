"""Attacks on territories: queued, decided once and in order, with every unit where it belongs."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from functions.conquest.models.attacks import ResolveAttacks
from functions.conquest.models.battles import BattleResult
from functions.conquest.models.game import Unit
from functions.conquest.operations.battles import resolving
from functions.conquest.store import attacks, leases, players, territories
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.battles import EDGE, a_tribe, all_units, attack_on, changed, fallen, queued, warrior
from tests.conquest import season
from tests.local_api import code_of, data_of
from tests.redis_client import redis_client

CROWD = 200


async def attack(api, player, territory_id=EDGE, **army):
    return await api("conquest-attack-territory", token=player.token, json=attack_on(territory_id, **army))


async def test_an_attack_is_decided_and_its_survivors_hold_the_territory(api, accounts):
    ada, tribe = await accounts.player(), a_tribe()
    on = await season()
    await warrior(on, ada.id, tribe)
    sent = await attack(api, ada, cavalry=60)
    assert sent.status_code == 202
    receipt = data_of(sent)
    assert (receipt["status"], receipt["remaining_army"]["cavalry"]) == ("queued", 40)

    assert await resolving.resolve(on.season_id, EDGE) == 1
    battle = await attacks.battle(receipt["battle_id"])
    assert (battle.result, battle.number) == (BattleResult.ATTACKER, 1)
    place = await territories.territory(on.season_id, EDGE)
    survivors = {Unit.CAVALRY: 60 - sum(battle.attacker_losses.values())}
    assert (place.tribe_id, place.garrison) == (tribe, {ada.id: survivors})
    after = await players.player(on.season_id, ada.id)
    assert (after.victory_points, after.territory_gold) == (battle.victory_points[ada.id], 25)
    assert after.victory_points > 0


async def test_what_cannot_be_attacked(api, accounts):
    ada, bob, tribe = *await accounts.players(2), a_tribe()
    on = await season()
    await warrior(on, ada.id, tribe)
    await warrior(on, bob.id, None)
    await changed(on, 1, tribe_id=tribe, garrison={ada.id: {Unit.CAVALRY: 1}})
    for player, territory_id, units, status, code in (
        (ada, EDGE, 101, 400, "INSUFFICIENT_UNITS"),
        (ada, EDGE, 9, 400, "ATTACK_TOO_SMALL"),
        (ada, 1, 10, 400, "OWN_TERRITORY"),
        (ada, 51, 10, 404, "TERRITORY_NOT_FOUND"),
        (bob, EDGE, 10, 400, "ATTACK_NEEDS_TRIBE"),
    ):
        refused = await attack(api, player, territory_id, cavalry=units)
        assert (refused.status_code, code_of(refused)) == (status, code)
    assert await attacks.count_waiting(on.season_id) == 0
    await season(timedelta(days=1))
    early = await attack(api, ada, cavalry=10)
    assert (early.status_code, code_of(early)) == (400, "SEASON_NOT_ACTIVE")


async def test_ten_battles_a_minute(api, accounts):
    ada = await accounts.player()
    await warrior(await season(), ada.id, a_tribe())
    answers = [await attack(api, ada, cavalry=9) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [400] * 10 + [429]


async def test_two_hundred_attack_one_territory(api, accounts):
    """Whoever delivers their tasks how often and at once: each attack is one battle, and no unit is lost."""
    on, tribes = await season(), [a_tribe() for _ in range(5)]
    crowd = [f"player-{number}" for number in range(CROWD)]
    await asyncio.gather(*(warrior(on, name, tribes[i % 5], army={Unit.CAVALRY: 20}) for i, name in enumerate(crowd)))
    ids = await asyncio.gather(*(queued(name, cavalry=15) for name in crowd))
    outcomes = await asyncio.gather(*(resolving.resolve(on.season_id, EDGE) for _ in range(20)), return_exceptions=True)
    assert [outcome for outcome in outcomes if isinstance(outcome, BaseException)] == []
    assert sum(outcomes) == CROWD
    battles = await attacks.BATTLES.get_many(ids)
    assert sorted(battle.number for battle in battles.values()) == list(range(1, CROWD + 1))
    assert await attacks.count_waiting(on.season_id) == 0
    here, lost = await all_units(on), await fallen(on)
    assert {name: here[name] + lost.get(name, Counter()) for name in crowd} == {
        name: Counter({Unit.CAVALRY: 20}) for name in crowd
    }
    points: Counter[str] = Counter()
    for battle in battles.values():
        points.update(battle.victory_points)
    kept = {name: (await players.player(on.season_id, name)).victory_points for name in crowd}
    assert kept == {name: points[name] for name in crowd}


async def test_a_resolver_that_dies_between_any_two_steps_leaves_all_as_it_was_or_as_it_will_be(
    api, accounts, monkeypatch
):
    on = await season()
    names = [f"player-{number}" for number in range(3)]
    for name in names:
        await warrior(on, name, a_tribe())
        await queued(name, cavalry=50)

    class Killed(BaseException):
        """The process is gone."""

    commit = Transaction.commit

    async def before(_tx):
        raise Killed

    async def after(tx):
        await commit(tx)
        raise Killed

    async def held(_place, _token):
        """It did not live to give the lease back."""

    asked = []

    async def enqueue(work, *, at):
        asked.append((work, at))

    monkeypatch.setattr(resolving, "enqueue", enqueue)
    monkeypatch.setattr(leases, "SECONDS", 600)
    for dies in (before, after):
        with monkeypatch.context() as patched:
            patched.setattr(Transaction, "commit", dies)
            patched.setattr(leases, "release", held)
            with pytest.raises(Killed):
                await resolving.resolve(on.season_id, EDGE)
        asked.clear()
        for _ in range(3):
            assert await resolving.resolve(on.season_id, EDGE) == 0, "the dead one holds the lease"
        ((work, at),) = asked
        assert (work.season_id, work.territory_id) == (on.season_id, EDGE)
        assert at <= datetime.now(UTC) + timedelta(minutes=10) + resolving.CLOCKS_DIFFER, "when the lease runs out"
        here, lost = await all_units(on), await fallen(on)
        assert all((here[name] + lost.get(name, Counter()))[Unit.CAVALRY] == 100 for name in names)
        lease = f"conquest:lease:{on.season_id}-{EDGE}"
        await redis_client().delete(lease, f"{lease}:again")
    assert await attacks.count_waiting(on.season_id) == 0
    assert await resolving.resolve(on.season_id, EDGE) == 0
    place = await territories.territory(on.season_id, EDGE)
    assert place.battles == 3


def test_an_attack_waits_for_a_resolver_that_died_less_than_five_seconds():
    assert (
        timedelta(seconds=leases.SECONDS) + resolving.CLOCKS_DIFFER < resolving.WAITS_TOO_LONG == timedelta(seconds=5)
    )


async def test_an_attack_whose_task_was_lost_is_found(api, accounts, monkeypatch):
    asked = []

    async def enqueue(work):
        asked.append(work)

    monkeypatch.setattr(resolving, "enqueue", enqueue)
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe())
    await queued(ada.id)
    work = ResolveAttacks(season_id=on.season_id, territory_id=EDGE)
    await resolving.sweep(datetime.now(UTC))
    assert work not in asked
    await resolving.sweep(datetime.now(UTC) + timedelta(minutes=1))
    assert work in asked


async def test_a_season_is_drained_when_no_attack_waits(api, accounts):
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe())
    await queued(ada.id)
    assert not await resolving.drained(on.season_id)
    await resolving.resolve(on.season_id, EDGE)
    assert await resolving.drained(on.season_id)


async def test_a_task_that_comes_twice_decides_once(api, accounts):
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe())
    await queued(ada.id)
    work = ResolveAttacks(season_id=on.season_id, territory_id=EDGE).model_dump_json().encode()
    answers = await asyncio.gather(*(api.deliver("conquest-resolve-attacks", work) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {204}
    assert (await territories.territory(on.season_id, EDGE)).battles == 1
    assert (await players.player(on.season_id, ada.id)).territory_gold == 25


async def test_an_attack_of_who_is_gone_is_forgotten(api, accounts):
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe())
    await queued(ada.id)

    async def gone(tx):
        tx.delete(players.PLAYERS, players.document_id(on.season_id, ada.id))

    await transaction.run(gone)
    assert await resolving.resolve(on.season_id, EDGE) == 1
    assert await attacks.count_waiting(on.season_id) == 0
    assert (await territories.territory(on.season_id, EDGE)).tribe_id is None
