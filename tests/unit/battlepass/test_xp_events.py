"""Live events: which counts, what XP is worth in it, and what may still change."""

from datetime import timedelta
from typing import Any

import pytest

from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpSource
from functions.battlepass.models.xp_events import MOST_EVENTS, PutXpEvent
from functions.battlepass.rules import xp_events as rules
from functions.battlepass.rules.calendar import NOTICE, TooLate
from functions.battlepass.rules.season_details import shown
from shared.errors import DomainError, InvalidRequest
from tests.unit.battlepass.seasons import END, MOMENT, START, season

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LONG_BEFORE = START - 30 * DAY
WEEKEND = START + 5 * DAY


def event(**changes: Any) -> PutXpEvent:
    fields = {"name": "Weekend", "starts_at": WEEKEND, "ends_at": WEEKEND + 2 * DAY, "factor_permille": 2000}
    return PutXpEvent.model_validate(fields | changes)


def with_events(**events: PutXpEvent) -> Season:
    made = season()
    for event_id, wanted in events.items():
        made = rules.with_event(made, event_id, wanted, LONG_BEFORE)
    return made


@pytest.mark.parametrize(
    ("moment", "source", "expected"),
    [
        (WEEKEND - MOMENT, XpSource.MATCH_WIN, None),
        (WEEKEND, XpSource.MATCH_WIN, "weekend"),
        (WEEKEND + 2 * DAY - MOMENT, XpSource.MATCH_WIN, "weekend"),
        (WEEKEND + 2 * DAY, XpSource.MATCH_WIN, None),
        (WEEKEND, XpSource.ACHIEVEMENT, "missions"),
        (WEEKEND + 2 * DAY, XpSource.ACHIEVEMENT, "missions"),
    ],
)
def test_of_events_that_are_on_the_highest_factor_counts(moment, source, expected):
    missions = event(ends_at=END, factor_permille=3000, sources=(XpSource.ACHIEVEMENT,))
    counting = rules.event_at(with_events(weekend=event(), missions=missions), moment, source)
    assert (counting.event_id if counting else None) == expected


def test_between_seasons_nothing_counts_for_more():
    assert rules.event_at(None, WEEKEND, XpSource.MATCH_WIN) is None


@pytest.mark.parametrize(("amount", "factor", "worth"), [(100, 2000, 200), (333, 1500, 499), (1, 1999, 1)])
def test_what_xp_counts_for_is_rounded_down(amount, factor, worth):
    (made,) = with_events(weekend=event(factor_permille=factor)).xp_events
    assert rules.worth(amount, made) == worth
    assert rules.worth(amount, None) == amount


def test_an_event_begins_with_a_minute_s_notice():
    at_last = WEEKEND - NOTICE
    assert rules.with_event(season(), "weekend", event(), at_last).xp_events
    with pytest.raises(TooLate):
        rules.with_event(season(), "weekend", event(), at_last + MOMENT)
    with pytest.raises(TooLate):
        rules.with_event(with_events(weekend=event()), "weekend", event(starts_at=WEEKEND + DAY), at_last + MOMENT)


def test_the_same_again_changes_nothing_whenever_it_comes():
    before = with_events(weekend=event())
    for now in (LONG_BEFORE, WEEKEND - MOMENT, WEEKEND, WEEKEND + 2 * DAY):
        assert rules.with_event(before, "weekend", event(), now) is before


@pytest.mark.parametrize("changes", [{"starts_at": START - MOMENT}, {"ends_at": END + MOMENT}])
def test_an_event_lies_in_its_season(changes):
    with pytest.raises(InvalidRequest):
        rules.with_event(season(), "weekend", event(**changes), LONG_BEFORE)


@pytest.mark.parametrize(
    ("changes", "now", "refused"),
    [
        ({"name": "Longer"}, WEEKEND, None),
        ({"ends_at": WEEKEND + 3 * DAY}, WEEKEND, None),
        ({"ends_at": WEEKEND + NOTICE}, WEEKEND, None),
        ({"ends_at": WEEKEND + NOTICE - MOMENT}, WEEKEND, TooLate),
        ({"factor_permille": 3000}, WEEKEND, rules.XpEventLocked),
        ({"starts_at": WEEKEND + HOUR}, WEEKEND, rules.XpEventLocked),
        ({"sources": ("match_win",)}, WEEKEND, rules.XpEventLocked),
        ({"name": "Longer"}, WEEKEND + 2 * DAY, rules.XpEventOver),
    ],
)
def test_of_an_event_that_is_on_the_name_and_the_end_may_change(
    changes: dict[str, Any], now: Any, refused: type[DomainError] | None
) -> None:
    before = with_events(weekend=event())
    if refused is None:
        (made,) = rules.with_event(before, "weekend", event(**changes), now).xp_events
        assert (made.name, made.ends_at) == (event(**changes).name, event(**changes).ends_at)
        return
    with pytest.raises(refused):
        rules.with_event(before, "weekend", event(**changes), now)


def test_an_event_to_come_goes_and_one_that_is_on_ends_in_a_minute():
    before = with_events(weekend=event())
    assert rules.without_event(before, "weekend", WEEKEND - DAY).xp_events == ()
    (ending,) = rules.without_event(before, "weekend", WEEKEND + DAY).xp_events
    assert ending.ends_at == WEEKEND + DAY + NOTICE
    for now, refused in (
        (WEEKEND - MOMENT, TooLate),
        (WEEKEND + 2 * DAY - MOMENT, TooLate),
        (WEEKEND + 2 * DAY, rules.XpEventOver),
    ):
        with pytest.raises(refused):
            rules.without_event(before, "weekend", now)
    with pytest.raises(rules.UnknownXpEvent):
        rules.without_event(before, "another", WEEKEND)


def test_a_season_has_so_many_events_at_most():
    full = with_events(**{f"e{number}": event() for number in range(MOST_EVENTS)})
    with pytest.raises(rules.TooManyXpEvents):
        rules.with_event(full, "another", event(), LONG_BEFORE)
    assert len(rules.with_event(full, "e7", event(name="Other"), LONG_BEFORE).xp_events) == MOST_EVENTS


def test_players_see_those_that_are_on_or_to_come():
    made = with_events(weekend=event(), later=event(starts_at=WEEKEND + 9 * DAY, ends_at=WEEKEND + 10 * DAY))
    assert [each.event_id for each in shown(made, WEEKEND + DAY).xp_events] == ["weekend", "later"]
    assert [each.event_id for each in shown(made, WEEKEND + 2 * DAY).xp_events] == ["later"]
