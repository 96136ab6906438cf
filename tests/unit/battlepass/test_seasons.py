"""When a season is on, and how it is made."""

from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.seasons import Price, SeasonState
from functions.battlepass.rules import calendar
from functions.battlepass.rules import seasons as rules
from functions.battlepass.rules.season_details import shown
from functions.commerce.models.wallets import Currency
from tests.unit.battlepass.seasons import END, MOMENT, START, season

LONG_BEFORE = START - timedelta(days=30)


def wanted(number: int, start: datetime, end: datetime) -> CreateSeason:
    return CreateSeason(season_number=number, name="Next", start_date=start, end_date=end)


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
    assert calendar.new_season(wanted(2, END, END + day), others, LONG_BEFORE).season_id == "season-2"
    assert calendar.new_season(wanted(3, START - day, START), others, LONG_BEFORE).season_id == "season-3"
    for start, end in [
        (END - MOMENT, END + day),
        (START - day, START + MOMENT),
        (START + day, END - day),
        (START - day, END + day),
        (START, END),
    ]:
        with pytest.raises(calendar.SeasonsOverlap) as caught:
            calendar.new_season(wanted(2, start, end), others, LONG_BEFORE)
        assert caught.value.details == {"season": "season-1"}


def test_a_season_is_created_with_notice():
    first = START - calendar.NOTICE
    assert calendar.new_season(wanted(2, START, END), [], first).start_date == START
    for now in (first + MOMENT, START, END):
        with pytest.raises(calendar.TooLate) as caught:
            calendar.new_season(wanted(2, START, END), [], now)
        assert caught.value.details == {"earliest": (now + calendar.NOTICE).isoformat()}


def test_a_season_of_the_past_is_taken_when_it_is_meant_so():
    past = CreateSeason(season_number=2, name="Then", start_date=START, end_date=END, backdated=True)
    assert calendar.new_season(past, [], END).start_date == START


def test_a_season_s_number_is_its_own():
    with pytest.raises(calendar.SeasonExists) as caught:
        calendar.new_season(wanted(1, END, END + timedelta(days=1)), [season(1)], LONG_BEFORE)
    assert caught.value.details == {"season": "season-1"}


def test_a_new_season_keeps_what_was_wanted():
    made = calendar.new_season(wanted(4, START, END), [], LONG_BEFORE)
    assert (made.season_id, made.season_number, made.name, made.xp_per_tier) == ("season-4", 4, "Next", 1000)
    assert (made.start_date, made.end_date, made.created_at) == (START, END, LONG_BEFORE)


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
        CreateSeason.model_validate(given_season | changes)


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
    view = shown(season(), now)
    assert view.days_left == days
    assert view.is_active is (days is not None)


def test_a_price_is_in_a_currency_of_commerce():
    for currency in Currency:
        assert Price.model_validate({"currency": currency.value}).currency == currency
    with pytest.raises(ValidationError):
        Price.model_validate({"currency": "euros"})
