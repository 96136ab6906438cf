"""Gold, upgrades and training, computed; compared with a clock that ticks."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.game import Building, Unit
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import CreateConquestSeason, Season
from functions.conquest.rules.buildings import buildings, economy, training
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.seasons.default_game import GAME

START = datetime(2026, 1, 1, 12, 3, 20, tzinfo=UTC)
WANTED = CreateConquestSeason(
    name="Winter",
    registration_starts_at=START - timedelta(days=2),
    registration_ends_at=START - timedelta(days=1),
    starts_at=START,
    entry_fee=0,
)
SEASON = seasons.created(WANTED, (), GAME, START - timedelta(days=3))
RICH = 10**6


def player(**changes: object) -> SeasonPlayer:
    new = seasons.joined(SEASON, "ada", START - timedelta(days=2))
    return new.model_copy(update=changes)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def ticked(season: Season, start: SeasonPlayer, until: datetime) -> SeasonPlayer:
    """The same by a clock: each second that an upgrade ends, each tick that gold comes."""
    now, gold, levels = start.gold_at, start.gold, dict(start.levels)
    while now < until:
        now += timedelta(seconds=1)
        if int(now.timestamp()) % (season.game.hour_seconds // 6) == 0 and now <= season.ends_at:
            held = start.model_copy(update={"levels": levels})
            if gold < (most := economy.capacity(season.game, held)):
                gold = min(most, gold + economy.gold_a_tick(season.game, held))
        levels |= {u.building: u.level for u in start.upgrades if now >= u.ends_at}
    return start.model_copy(update={"gold": gold, "levels": levels})


@given(
    gold=st.integers(0, 6000),
    territory_gold=st.integers(0, 300),
    waits=st.lists(st.integers(0, 8000), max_size=4),
    building=st.sampled_from(Building),
)
def test_what_is_computed_is_what_a_clock_would_tick(
    gold: int, territory_gold: int, waits: list[int], building: Building
) -> None:
    start = player(gold=gold + 2500, territory_gold=territory_gold)
    start, _ = buildings.begin(GAME, start, building, START)
    end = after(sum(waits))
    stepped = start
    for wait in waits:
        stepped = economy.advance(SEASON, stepped, stepped.gold_at + timedelta(seconds=wait)).player
    at_once = economy.advance(SEASON, start, end).player
    assert (stepped.gold, stepped.levels) == (at_once.gold, at_once.levels)
    by_clock = ticked(SEASON, start, end)
    assert (at_once.gold, at_once.levels) == (by_clock.gold, by_clock.levels)


@pytest.mark.parametrize(("level", "capacity", "protected"), [(1, 1000, 100), (4, 5000, 250), (10, 20_000, 550)])
def test_a_warehouse(level: int, capacity: int, protected: int) -> None:
    mine = player(levels={Building.WAREHOUSE: level})
    assert economy.capacity(GAME, mine) == capacity
    assert economy.protected(GAME, mine) == protected


def test_barracks_of_level_5_hold_500() -> None:
    assert economy.army_cap(GAME, player(levels={Building.BARRACKS: 5})) == 500


@pytest.mark.parametrize(
    ("warehouse", "territory_gold", "tick"), [(1, 0, 2), (4, 0, 3), (4, 25, 5), (4, 150, 15), (10, 100, 13)]
)
def test_gold_of_a_tick(warehouse: int, territory_gold: int, tick: int) -> None:
    """(10 + 2 a level + half of the territories' gold) / 6, one floor: 18 + 12.5 an hour is 5 a tick."""
    mine = player(levels={Building.WAREHOUSE: warehouse}, territory_gold=territory_gold)
    assert economy.gold_a_tick(GAME, mine) == tick


def test_gold_stops_with_the_season_and_nothing_is_lost_above_the_capacity() -> None:
    late = economy.advance(SEASON, player(gold=0, levels={Building.WAREHOUSE: 10}), SEASON.ends_at + timedelta(days=9))
    assert late.player.gold == 10 * 24 * 6 * 5
    assert economy.advance(SEASON, player(gold=1700), after(86_400)).player.gold == 1700


def test_an_hour_may_be_short() -> None:
    quick = seasons.created(WANTED.model_copy(update={"hour_seconds": 6}), (), GAME, START)
    assert quick.ends_at - quick.starts_at == timedelta(seconds=10 * 24 * 6)
    assert economy.advance(quick, player(gold=0), after(6)).player.gold == 6 * economy.gold_a_tick(GAME, player())
    assert economy.scaled(quick.game, 3600) == 6
    assert economy.scaled(quick.game, 60) == 1


def test_ticks_may_be_parts_of_a_second_and_a_season_some_days() -> None:
    wanted = WANTED.model_copy(update={"hour_seconds": 2, "days": 3})
    quick = seasons.created(wanted, (), GAME, START)
    assert quick.ends_at - quick.starts_at == timedelta(seconds=3 * 24 * 2)
    assert [economy.ticks_between(quick.game, START, after(seconds)) for seconds in (0.3, 0.34, 1, 2, 144)] == [
        0, 1, 3, 6, 432,
    ]  # fmt: skip
    parts = [after(number * 0.17) for number in range(100)]
    counted = sum(economy.ticks_between(quick.game, *pair) for pair in itertools.pairwise(parts))
    assert counted == economy.ticks_between(quick.game, parts[0], parts[-1]) == 50


def test_an_upgrade() -> None:
    mine, upgrade = buildings.begin(GAME, player(), Building.BARRACKS, START)
    assert (upgrade.level, upgrade.cost, upgrade.ends_at, mine.gold) == (2, 100, after(300), 900)
    with pytest.raises(buildings.BuildingAlreadyUpgrading):
        buildings.begin(GAME, mine, Building.BARRACKS, after(10))
    with pytest.raises(buildings.UpgradeNotDone):
        buildings.require_done(mine, Building.BARRACKS)
    early, done = economy.advance(SEASON, mine, after(299)), economy.advance(SEASON, mine, after(300))
    assert (early.upgraded, done.upgraded) == ((), (upgrade,))
    assert economy.level_of(done.player, Building.BARRACKS) == 2
    buildings.require_done(done.player, Building.BARRACKS)


def test_no_upgrade_without_gold_or_above_the_highest_level() -> None:
    with pytest.raises(economy.InsufficientResources) as refused:
        buildings.begin(GAME, player(gold=99), Building.BARRACKS, START)
    assert refused.value.details == {"required": 100, "available": 99}
    with pytest.raises(buildings.HighestLevel):
        buildings.begin(GAME, player(gold=RICH, levels={Building.BARRACKS: 10}), Building.BARRACKS, START)


def test_training_one_after_another() -> None:
    mine, first = training.begin(GAME, player(), Unit.MILITIA, 10, "a", START)
    mine, second = training.begin(GAME, mine, Unit.MILITIA, 20, "b", after(60))
    assert (first.ends_at, second.started_at, second.ends_at) == (after(600), after(600), after(1800))
    assert mine.gold == 700
    halfway = economy.advance(SEASON, mine, after(600))
    assert halfway.trained == (first,)
    assert halfway.player.army == {Unit.MILITIA: 10}
    assert training.trained(halfway.player, "a") == first
    with pytest.raises(training.TrainingNotDone):
        training.trained(halfway.player, "b")
    with pytest.raises(training.UnknownBatch):
        training.trained(halfway.player, "c")
    assert economy.advance(SEASON, mine, after(1800)).player.army == {Unit.MILITIA: 30}


@pytest.mark.parametrize(("level", "seconds"), [(1, 1800), (2, 1710), (10, 990)])
def test_a_workshop_makes_training_shorter(level: int, seconds: int) -> None:
    mine = player(levels={Building.BARRACKS: 5, Building.WORKSHOP: level})
    assert training.seconds_of(GAME, mine, Unit.CAVALRY, 10) == seconds


def test_a_cancelled_batch_gives_half_back_and_those_behind_it_move_up() -> None:
    mine, _ = training.begin(GAME, player(), Unit.MILITIA, 10, "a", START)
    mine, _ = training.begin(GAME, mine, Unit.MILITIA, 11, "b", START)
    mine, _ = training.begin(GAME, mine, Unit.MILITIA, 10, "c", START)
    mine, refund = training.cancel(GAME, mine, "b", after(100))
    assert refund == 55
    assert [(batch.queue_id, batch.started_at, batch.ends_at) for batch in mine.training] == [
        ("a", START, after(600)),
        ("c", after(600), after(1200)),
    ]
    mine, _ = training.cancel(GAME, mine, "a", after(200))
    assert [(batch.started_at, batch.ends_at) for batch in mine.training] == [(after(200), after(800))]
    with pytest.raises(training.UnknownBatch):
        training.cancel(GAME, mine, "a", after(200))


def test_what_cannot_be_trained() -> None:
    with pytest.raises(training.UnitNotUnlocked):
        training.begin(GAME, player(), Unit.CAVALRY, 1, "a", START)
    with pytest.raises(economy.InsufficientResources):
        training.begin(GAME, player(gold=9), Unit.MILITIA, 1, "a", START)
    with pytest.raises(training.ArmyCapExceeded):
        training.begin(GAME, player(army={Unit.MILITIA: 60}, away=40), Unit.MILITIA, 1, "a", START)
    full = player(gold=RICH)
    for number in range(5):
        full, _ = training.begin(GAME, full, Unit.MILITIA, 1, str(number), START)
    with pytest.raises(training.TrainingQueueFull):
        training.begin(GAME, full, Unit.MILITIA, 1, "f", START)


def test_registration_has_its_time_and_its_fee() -> None:
    for moment in (START - timedelta(days=3), START - timedelta(days=1), START):
        with pytest.raises(seasons.SeasonNotActive):
            seasons.joined(SEASON, "ada", moment)
    paid = seasons.created(WANTED.model_copy(update={"entry_fee": None}), (), GAME, START)
    with pytest.raises(seasons.EntryFeeNeeded):
        seasons.joined(paid, "ada", START - timedelta(days=2))


def test_seasons_follow_each_other() -> None:
    with pytest.raises(seasons.ConquestSeasonsOverlap):
        seasons.created(WANTED, (SEASON,), GAME, START)
    later = WANTED.model_copy(update={"starts_at": SEASON.ends_at})
    assert seasons.created(later, (SEASON,), GAME, START).season_id == "season-2"


def test_a_map_has_50_places() -> None:
    territories = list(seasons.territories_of(SEASON))
    assert [territory.territory_id for territory in territories] == list(range(1, 51))
    assert len({(t.coordinates.x, t.coordinates.y) for t in territories}) == 50
    assert (territories[0].coordinates.x, territories[0].coordinates.y) == (5, 5)
    tiers = [territory.tier.value for territory in territories]
    assert (tiers.count("center"), tiers.count("ring"), tiers.count("edge")) == (5, 15, 30)
