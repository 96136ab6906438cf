"""Players are shown what is done at its moment, and told what took long."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from functions.conquest.api import live
from functions.conquest.models.game import Building, Unit
from functions.conquest.models.players import Training, Upgrade
from functions.conquest.operations.battles import resolving
from functions.conquest.rules.players.notices import KIND
from functions.conquest.store import attacks
from functions.realtime.store import live as listening
from shared.events import tasks
from shared.events.notices import PlayerNotice
from shared.firestore.listening import LiveSectionChanged
from tests.battles import EDGE, a_tribe, changed, warrior
from tests.battles import queued as attack
from tests.conquest import enlisted, season
from tests.local_api import data_of


@pytest.fixture
def queued(monkeypatch):
    """The tasks that are queued, with their moments."""
    kept = []

    async def enqueue(work, *, name, at):
        kept.append((work, at))
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    return kept


async def do(api, work):
    return (await api.deliver("conquest-tell-done", work.model_dump_json().encode())).status_code


async def test_a_task_waits_for_the_end_of_an_upgrade_and_of_each_batch(api, accounts, queued):
    ada = await accounts.player()
    await enlisted(await season(), ada.id)
    upgrade = data_of(await api("conquest-upgrade-building", token=ada.token, json={"building_type": "workshop"}))
    units = {"unit_type": "militia", "quantity": 1}
    first, second = [data_of(await api("conquest-start-training", token=ada.token, json=units)) for _ in range(2)]
    ends = [upgrade["upgrade_end_time"], first["end_time"], second["end_time"]]
    assert [(work.building, work.level, work.queue_id) for work, _ in queued] == [
        (Building.WORKSHOP, 2, ""),
        (None, 0, first["queue_id"]),
        (None, 0, second["queue_id"]),
    ]
    assert all(
        timedelta(0) < at - datetime.fromisoformat(end) < timedelta(seconds=1)
        for (_, at), end in zip(queued, ends, strict=True)
    )
    await api("conquest-cancel-training", token=ada.token, path_values={"queue_id": first["queue_id"]})
    moved, at = queued[3]
    assert moved.queue_id == second["queue_id"]
    assert at < queued[2][1]


async def test_what_is_done_is_told_once_it_is_and_what_was_cancelled_never(api, accounts, queued, listen):
    told = await listen(PlayerNotice.topic)
    ada = await accounts.player()
    on = await season(timedelta(hours=-3))
    now = datetime.now(UTC)
    times = {"started_at": now - timedelta(hours=1), "ends_at": now - timedelta(minutes=1)}
    batch = Training(queue_id="batch", unit=Unit.ARCHER, quantity=7, cost=70, **times)
    upgrade = Upgrade(building=Building.BARRACKS, level=2, cost=100, **times)
    await enlisted(on, ada.id, training=(batch,), upgrades=(upgrade,), gold_at=times["started_at"])
    work = {"season_id": on.season_id, "player_id": ada.id, "took_long": True}
    for done in (
        {"queue_id": "batch"},
        {"building": "barracks", "level": 2},
        {"queue_id": "gone"},
        {"building": "barracks", "level": 3},
    ):
        assert (await api.deliver("conquest-tell-done", json.dumps(work | done).encode())).status_code == 204
    notices = [PlayerNotice.model_validate(message.data) for message in await told.silence()]
    mine = {notice.name: notice for notice in notices if notice.player_id == ada.id}
    assert mine.keys() == {"training_completed", "building_upgraded"}
    assert mine["training_completed"].values == {"unit": "archer", "quantity": "7"}
    assert mine["building_upgraded"].values == {"building": "barracks", "level": "2"}
    assert all(notice.when_away and notice.kind == KIND and not notice.in_inbox for notice in notices)


async def test_who_listens_is_shown_what_there_is_now(api, accounts, queued, listen):
    changes = await listen(LiveSectionChanged.topic)
    ada = await accounts.player()
    on = await season()
    await enlisted(on, ada.id)
    await listening.raise_flag(ada.id, datetime.now(UTC) + timedelta(minutes=5))
    await api("conquest-start-training", token=ada.token, json={"unit_type": "militia", "quantity": 3})
    shown = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    assert [(each.player_id, each.section) for each in shown] == [(ada.id, live.SECTION)]
    section = await live.live_section(ada.id)
    assert (section.season_id, section.gold, section.training_queue[0].quantity) == (on.season_id, 970, 3)
    assert await live.live_section("nobody") is None


async def test_who_took_part_in_a_battle_and_listens_is_shown_what_came_of_it(api, accounts, queued, listen):
    changes = await listen(LiveSectionChanged.topic)
    ada, bob = await accounts.players(2)
    on, foxes, wolves = await season(), a_tribe(), a_tribe()
    await warrior(on, ada.id, foxes, army={Unit.MILITIA: 10})
    await warrior(on, bob.id, wolves, away=100)
    await changed(on, EDGE, tribe_id=wolves, garrison={bob.id: {Unit.CAVALRY: 100}}, guards={})
    for player in (ada, bob):
        await listening.raise_flag(player.id, datetime.now(UTC) + timedelta(minutes=5))
    attacked = await attack(ada.id, militia=10)
    assert await resolving.resolve(on.season_id, EDGE) == 1
    shown = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    assert {(ada.id, live.SECTION), (bob.id, live.SECTION)} <= {(each.player_id, each.section) for each in shown}
    fought = await attacks.battle(attacked)
    (of_ada,), (of_bob,) = [(await live.live_section(player.id)).battles for player in (ada, bob)]
    assert (of_ada.battle_id, of_ada.territory_id, of_ada.attacked, of_ada.outcome) == (attacked, EDGE, True, "defeat")
    assert (of_bob.battle_id, of_bob.attacked, of_bob.outcome) == (attacked, False, "victory")
    assert of_ada.losses.militia == fought.attacker_losses[Unit.MILITIA] > 0
    assert of_bob.losses.cavalry == fought.garrison_losses[bob.id].get(Unit.CAVALRY, 0)
    assert (of_ada.victory_points, of_bob.victory_points) == tuple(
        fought.victory_points.get(player.id, 0) for player in (ada, bob)
    )


async def test_of_battles_the_latest_five_are_shown(api, accounts, queued):
    ada = await accounts.player()
    on = await season()
    await warrior(on, ada.id, a_tribe(), army={Unit.MILITIA: 60})
    fought = []
    for _ in range(live.MOST_BATTLES + 1):
        fought.append(await attack(ada.id, territory_id=1, militia=10))
        await resolving.resolve(on.season_id, 1)
    section = await live.live_section(ada.id)
    assert [battle.battle_id for battle in section.battles] == fought[: -live.MOST_BATTLES - 1 : -1]
    assert len(section.model_dump_json()) < 4096
