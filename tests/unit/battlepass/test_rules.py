"""What a match is worth, which tier XP reaches, and when a season is on."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from functions.battlepass import rules
from functions.battlepass.models import NewSeason, Progress, Season, SeasonState, XpSource
from functions.matches.events import MatchCompleted

START, END = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def match(winner_id: str | None = "ada", duration: float | None = None, **ada: int | None) -> MatchCompleted:
    return MatchCompleted.model_validate(
        {
            "match_id": "m1",
            "played_at": START,
            "winner_id": winner_id,
            "duration_seconds": duration,
            "players": [{"player_id": "ada", **ada}, {"player_id": "bob"}],
        }
    )


def season(number: int = 1, start: datetime = START, end: datetime = END, xp_per_tier: int = 1000) -> Season:
    return Season(
        season_id=f"season-{number}",
        season_number=number,
        name="First Light",
        theme="Aurora",
        start_date=start,
        end_date=end,
        xp_per_tier=xp_per_tier,
        created_at=START,
    )


def wanted(number: int, start: datetime, end: datetime) -> NewSeason:
    return NewSeason(season_number=number, name="Next", start_date=start, end_date=end)


@pytest.mark.parametrize(
    ("played", "xp"),
    [
        (match("ada"), 100),
        (match("bob"), 50),
        (match(None), 50),
        (match("ada", kills=7), 135),
        (match("ada", streak=3), 130),
        (match("ada", 99.9), 109),
        (match("ada", 100), 110),
        (match("ada", 9.99), 100),
        (match("bob", 312.5, kills=4, streak=2), 50 + 20 + 20 + 31),
        (match(None, 60, kills=1), 50 + 5 + 6),
        (match("ada", kills=40), 300),
        (match("ada", kills=41), 300),
        (match("bob", kills=49), 295),
        (match("bob", 86_400, kills=100_000, streak=100_000), 300),
        (match("bob", 0, kills=0, streak=0), 50),
    ],
)
def test_match_xp(played, xp):
    assert rules.match_xp(played, played.players[0]) == xp


counts = some.none() | some.integers(0, 100_000)


@given(some.sampled_from(["ada", "bob", None]), some.none() | some.floats(0, 86_400), counts, counts)
def test_match_xp_is_between_50_and_300(winner_id, duration, kills, streak):
    played = match(winner_id, duration, kills=kills, streak=streak)
    assert 50 <= rules.match_xp(played, played.players[0]) <= 300


@pytest.mark.parametrize(
    ("winner_id", "source"),
    [("ada", XpSource.MATCH_WIN), ("bob", XpSource.MATCH_LOSS), (None, XpSource.MATCH_DRAW)],
)
def test_what_xp_is_logged_as(winner_id, source):
    assert rules.match_source(match(winner_id), "ada") is source


@pytest.mark.parametrize(
    ("xp", "tier"), [(0, 0), (999, 0), (1000, 1), (1999, 1), (99_999, 99), (100_000, 100), (10**9, 100)]
)
def test_tiers_from_0_to_100(xp, tier):
    assert rules.tier_of(xp, 1000) == tier


@pytest.mark.parametrize(
    ("before", "after", "tiers"),
    [
        (0, 999, ()),
        (999, 1000, (1,)),
        (1000, 1000, ()),
        (950, 3100, (1, 2, 3)),
        (99_900, 100_200, (100,)),
        (100_000, 100_300, ()),
    ],
)
def test_tiers_between_two_amounts(before, after, tiers):
    assert rules.tiers_reached(before, after, 1000) == tiers


def test_an_award_may_pass_several_cheap_tiers():
    assert rules.tiers_reached(0, 300, 100) == (1, 2, 3)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (START - MOMENT, SeasonState.UPCOMING),
        (START, SeasonState.ACTIVE),
        (END - MOMENT, SeasonState.ACTIVE),
        (END, SeasonState.ENDED),
    ],
)
def test_a_season_is_active_from_its_start_until_just_before_its_end(now, state):
    assert rules.state_of(season(), now) is state


def test_the_season_at_a_moment():
    first, second = season(1), season(2, END, END + timedelta(days=30))
    assert rules.season_at([second, first], START) is first
    assert rules.season_at([second, first], END) is second
    assert rules.season_at([second, first], START - MOMENT) is None
    assert rules.season_at([], START) is None


def test_seasons_may_touch_but_not_overlap():
    day = timedelta(days=1)
    others = [season(1)]
    assert rules.new_season(wanted(2, END, END + day), others, START).season_id == "season-2"
    assert rules.new_season(wanted(3, START - day, START), others, START).season_id == "season-3"
    for start, end in [
        (END - MOMENT, END + day),
        (START - day, START + MOMENT),
        (START + day, END - day),
        (START - day, END + day),
        (START, END),
    ]:
        with pytest.raises(rules.SeasonsOverlap) as caught:
            rules.new_season(wanted(2, start, end), others, START)
        assert caught.value.details == {"season": "season-1"}


def test_a_season_s_number_is_its_own():
    with pytest.raises(rules.SeasonExists) as caught:
        rules.new_season(wanted(1, END, END + timedelta(days=1)), [season(1)], START)
    assert caught.value.details == {"season": "season-1"}


def test_a_new_season_keeps_what_was_wanted():
    made = rules.new_season(wanted(4, START, END), [], END)
    assert (made.season_id, made.season_number, made.name, made.xp_per_tier) == ("season-4", 4, "Next", 1000)
    assert (made.start_date, made.end_date, made.created_at) == (START, END, END)


@pytest.mark.parametrize(
    "changes",
    [
        {"end_date": START},
        {"end_date": START - timedelta(days=1)},
        {"tiers": [{"tier": 1}, {"tier": 1}]},
        {"tiers": [{"tier": 0}]},
        {"tiers": [{"tier": 101}]},
        {"xp_per_tier": 0},
        {"season_number": 0},
        {"start_date": "2026-11-01T00:00:00"},
    ],
)
def test_what_is_no_season(changes):
    given_season = {"season_number": 1, "name": "One", "start_date": START, "end_date": END}
    with pytest.raises(ValidationError):
        NewSeason.model_validate(given_season | changes)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (START, 30),
        (END - timedelta(days=1), 1),
        (END - MOMENT, 1),
        (END - timedelta(days=1) - MOMENT, 2),
        (END, None),
        (START - MOMENT, None),
    ],
)
def test_days_left_of_an_active_season(now, days):
    shown = rules.shown(season(), now)
    assert shown.days_left == days
    assert shown.is_active is (days is not None)


def progress(xp: int) -> Progress:
    return Progress(season_id="season-1", player_id="ada", xp=xp, is_premium=True, claimed_free=(1,), updated_at=START)


@pytest.mark.parametrize(
    ("xp", "tier", "into", "missing"),
    [
        (0, 0, 0, 1000),
        (999, 0, 999, 1),
        (1000, 1, 0, 1000),
        (99_999, 99, 999, 1),
        (100_000, 100, 0, None),
        (100_250, 100, 250, None),
    ],
)
def test_my_battle_pass(xp, tier, into, missing):
    mine = rules.my_battle_pass(season(), progress(xp), START)
    assert (mine.current_tier, mine.current_xp, mine.xp_to_next_tier, mine.total_xp) == (tier, into, missing, xp)
    assert (mine.is_premium, mine.claimed_free, mine.claimed_premium) == (True, (1,), ())


def test_my_battle_pass_before_the_first_xp():
    mine = rules.my_battle_pass(season(), None, START)
    assert (mine.current_tier, mine.current_xp, mine.xp_to_next_tier, mine.total_xp) == (0, 0, 1000, 0)
    assert (mine.is_premium, mine.claimed_free, mine.claimed_premium) == (False, (), ())
