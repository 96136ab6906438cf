"""Units come home from a tribe's territories, by value: none is lost, and none is there twice."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.game import Unit
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import CreateConquestSeason
from functions.conquest.rules.seasons import seasons
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.rules.tribes import homecoming

START = datetime(2026, 11, 25, tzinfo=UTC)
SEASON = seasons.created(
    CreateConquestSeason(
        name="War",
        registration_starts_at=START - timedelta(days=3),
        registration_ends_at=START,
        starts_at=START,
        entry_fee=0,
    ),
    (),
    GAME,
    START - timedelta(days=4),
)
MAP = tuple(seasons.territories_of(SEASON))
UNITS = st.dictionaries(st.sampled_from(tuple(Unit)), st.integers(1, 50), min_size=1)


@given(st.dictionaries(st.integers(0, 49), UNITS, max_size=8), UNITS, st.integers(0, 9))
def test_all_units_come_home_with_the_gold_of_the_hours_before(stationed, at_home, hours):
    held = [
        MAP[number].model_copy(update={"tribe_id": "t", "held_since": START, "garrison": {"ada": units}})
        for number, units in stationed.items()
    ]
    gold = sum(GAME.tiers[territory.tier].gold for territory in held)
    away = sum(sum(units.values()) for units in stationed.values())
    player = SeasonPlayer(
        season_id=SEASON.season_id,
        player_id="ada",
        gold=0,
        gold_at=START,
        territory_gold=gold,
        army=at_home,
        away=away,
        tribe_id="t",
        registered_at=START,
    )
    now = START + timedelta(hours=hours)
    after = homecoming.home(SEASON, player, held, now)
    assert sum(after.army.values()) == sum(at_home.values()) + away
    assert (after.away, after.territory_gold, after.tribe_id) == (0, 0, None)
    assert after.gold == min(1000, hours * 6 * ((1000 * 12 + 500 * gold) // 6000))
    for territory in held:
        freed = homecoming.without(SEASON, territory, {"ada"}, now)
        assert (freed.tribe_id, freed.garrison) == (None, {})
        assert [(stand.players, stand.hours) for stand in freed.stood] == ([(("ada",), hours)] if hours else [])
