"""Victory points by the hour: whenever they are awarded, each hour goes to those who stood there when it was over."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.game import Tier, Unit
from functions.conquest.models.seasons import CreateConquestSeason
from functions.conquest.models.territories import Territory
from functions.conquest.rules.seasons import hours, seasons
from functions.conquest.rules.seasons.default_game import GAME

START = datetime(2026, 1, 1, 12, 3, 20, tzinfo=UTC)
SEASON = seasons.created(
    CreateConquestSeason(
        name="Winter",
        registration_starts_at=START - timedelta(days=2),
        registration_ends_at=START - timedelta(days=1),
        starts_at=START,
    ),
    (),
    GAME,
    START - timedelta(days=3),
)
CASTLE = next(territory for territory in seasons.territories_of(SEASON) if territory.tier is Tier.CENTER)
PLAYERS = ("ada", "bob", "eve")


def held(*players: str, tribe: str = "wolves") -> dict[str, object]:
    return {"tribe_id": tribe, "held_since": START, "garrison": {player: {Unit.MILITIA: 1} for player in players}}


def after(hour: float) -> datetime:
    return START + timedelta(hours=hour)


def points_of(territory: Territory) -> dict[str, int]:
    return {player: count for award in hours.awards(SEASON, territory) for player, count in award.points.items()}


def test_an_hour_s_points_are_shared_and_their_fraction_dropped():
    territory = hours.accounted(SEASON, CASTLE.model_copy(update=held("ada", "bob", "eve")), after(1))
    assert hours.awards(SEASON, territory) == (("wolves", {"ada": 33, "bob": 33, "eve": 33}),)
    assert hours.awards(SEASON, hours.awarded(territory)) == ()


def test_who_comes_and_goes_within_an_hour_gets_nothing():
    territory = hours.accounted(SEASON, CASTLE, after(0.2)).model_copy(update=held("ada"))
    territory = hours.accounted(SEASON, territory, after(0.9)).model_copy(update=held("bob", tribe="bears"))
    assert hours.awards(SEASON, hours.accounted(SEASON, territory, after(1.5))) == (("bears", {"bob": 100}),)


def test_guards_and_empty_garrisons_get_nothing():
    empty = CASTLE.model_copy(update=held("ada") | {"garrison": {"ada": {Unit.MILITIA: 0}}})
    for territory in (CASTLE, empty):
        assert hours.accounted(SEASON, territory, after(3)).stood == ()


def test_a_season_has_its_hours_and_no_more():
    assert hours.hours_over(SEASON, START - timedelta(hours=5)) == 0
    assert hours.hours_over(SEASON, SEASON.ends_at + timedelta(days=9)) == hours.hours_of(SEASON) == 240


changes = st.lists(st.tuples(st.floats(0, 30), st.sets(st.sampled_from(PLAYERS))), max_size=12)


@given(changes, st.lists(st.floats(0, 30), max_size=12))
def test_points_are_the_same_however_often_they_are_awarded(made, awarded_at):
    """Compared with a clock that asks at each hour who stands there."""
    made = sorted(made, key=lambda change: change[0])
    territory, total = CASTLE, dict.fromkeys(PLAYERS, 0)
    moments = sorted([*((at, None) for at in awarded_at), *made, (40, None)], key=lambda moment: moment[0])
    for at, players in moments:
        territory = hours.accounted(SEASON, territory, after(at))
        if players is None:
            for player, count in points_of(territory).items():
                total[player] += count
            territory = hours.awarded(territory)
        else:
            territory = territory.model_copy(update=held(*players))
    expected = dict.fromkeys(PLAYERS, 0)
    for hour in range(1, 41):
        stand = next((players for at, players in reversed(made) if after(at) < after(hour)), set())
        for player in stand:
            expected[player] += 100 // len(stand)
    assert total == expected
