"""The war's own count of gold: it follows what the API said, and notices what cannot be."""

from typing import Any

import pytest

from emulators.war.journal import Entry
from emulators.war.purse import Change, Purse, Told, answers, levels, microseconds

SECOND = 1_000_000
START = 1_000_000_000 * SECOND
END = START + 240 * SECOND
GAME = {
    "hour_seconds": 1,
    "start_gold": 1000,
    "hourly_gold": 10,
    "territory_share": 500,
    "warehouse": {"capacity": [1000, 2000], "hourly_gold": 2},
}


def at(seconds: float) -> int:
    return START + round(seconds * SECOND)


def contradiction(*told: Told, changes: tuple[Change, ...] = (), in_the_end: int = 1000) -> str:
    return Purse(GAME, START, END, changes).contradiction(told, in_the_end)


def test_gold_comes_at_ticks_and_stops_at_the_capacity() -> None:
    """12 an hour are 2 a tick, six ticks a second here."""
    spent = Told(at(1), at(1), -600, 400, "spent")
    assert not contradiction(spent)
    assert not contradiction(spent, Told(at(2), at(2), -12, 400, "a second later"))
    assert "400 gold were left" in contradiction(spent, Told(at(2), at(2), -10, 400, "too little"))
    assert "in the end there are 999" in contradiction(spent, in_the_end=999)


def test_a_moment_that_is_not_told_is_any_that_fits() -> None:
    spent = Told(at(0), at(0), -500, 500, "spent")
    for more in (0, 2, 4, 6):
        unclear = Told(at(0.1), at(0.6), 0, 500 + more, "between two ticks")
        assert bool(contradiction(spent, unclear)) == (more > 6 or more < 0)
    assert contradiction(spent, Told(at(0.1), at(0.6), 0, 508, "more than came"))
    first, second = (Told(at(0.1), at(0.6), 0, gold, "in order") for gold in (504, 502))
    assert contradiction(spent, first, second)


def test_levels_and_territories_count_from_their_moment_and_raids_take() -> None:
    spent = Told(at(0), at(0), -900, 100, "spent")
    warehouse = Change(at(10), warehouse=2)
    rich = (warehouse, Change(at(20), territory_gold=100), Change(at(30), gold=-50))
    for told in (
        Told(at(10), at(10), 0, 220, "10 s of 2 a tick"),
        Told(at(20), at(20), 0, 340, "10 s more: 14 an hour are 2 a tick, too"),
        Told(at(30), at(30), 0, 340 + 600 - 50, "10 s of 64 an hour: 10 a tick"),
    ):
        assert not contradiction(spent, told, changes=rich, in_the_end=2000)
    assert contradiction(spent, Told(at(30), at(30), 0, 940, "not raided"), changes=rich)


def entry(kind: str, **data: Any) -> Entry:
    return Entry("ada", kind, at(5), at(6), data)


@pytest.mark.parametrize("moment", ["2001-09-09T01:46:40.000001Z", "2001-09-09T01:46:40.000001+00:00"])
def test_what_the_journal_says(moment: str) -> None:
    assert microseconds(moment) == START + 1
    upgrade = entry(
        "upgraded",
        building_type="warehouse",
        level=2,
        cost_paid=80,
        remaining_gold=920,
        upgrade_start_time=moment,
        upgrade_end_time=moment,
    )
    trained = entry("trained", cost_paid=10, remaining_gold=910, quantity=1, unit_type="militia")
    cancelled = entry("cancelled", refunded_gold=5, remaining_gold=915)
    assert levels([upgrade, trained]) == [Change(START + 1, warehouse=2)]
    assert [told[:4] for told in answers([upgrade, trained, cancelled])] == [
        (START + 1, START + 1, -80, 920),
        (at(5), at(6), -10, 910),
        (at(5), at(6), 5, 915),
    ]
