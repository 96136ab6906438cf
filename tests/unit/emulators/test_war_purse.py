"""The war's own count of gold: it follows what the API said, and notices what cannot be."""

from typing import Any

import pytest

from emulators.war import ledger
from emulators.war.journal import Entry
from emulators.war.purse import Change, Purse, Told

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
    return Purse(GAME, {7: 100}, START, END).contradiction(changes, told, in_the_end)


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


def test_who_leaves_the_tribe_has_the_gold_of_no_territory_from_then_on() -> None:
    spent = Told(at(0), at(0), -900, 100, "spent")
    stands = Change(at(10), territory=7, stands=True)
    left = ledger.told([Entry("ada", "left", at(19.9), at(20), {})])
    later = Told(at(30), at(30), 0, 100 + 120 + 600 + 120, "10 s of 2 a tick, of 10, and of 2")
    assert not contradiction(spent, *left, later, changes=(stands,), in_the_end=1000)
    assert contradiction(spent, later, changes=(stands,))


def test_levels_and_territories_count_from_their_moment_and_raids_take() -> None:
    spent = Told(at(0), at(0), -900, 100, "spent")
    warehouse = Change(at(10), warehouse=2)
    rich = (warehouse, Change(at(20), territory=7, stands=True), Change(at(30), gold=-50))
    for told in (
        Told(at(10), at(10), 0, 220, "10 s of 2 a tick"),
        Told(at(20), at(20), 0, 340, "10 s more: 14 an hour are 2 a tick, too"),
        Told(at(30), at(30), 0, 340 + 600 - 50, "10 s of 64 an hour: 10 a tick"),
    ):
        assert not contradiction(spent, told, changes=rich, in_the_end=2000)
    raided_later = (warehouse, Change(at(20), territory=7, stands=True), Change(at(29), gold=-50))
    assert contradiction(spent, Told(at(30), at(30), 0, 940, "not raided"), changes=raided_later)


def test_a_change_that_is_close_to_an_answer_may_have_been_on_either_side() -> None:
    spent, raid = Told(at(0), at(0), -900, 100, "spent"), (Change(at(10.1), gold=-50),)
    for gold in (220, 170):
        assert not contradiction(spent, Told(at(10), at(10), 0, gold, "close"), changes=raid, in_the_end=1000)
    assert contradiction(spent, Told(at(9), at(9), 0, 158, "long before"), changes=raid)


def test_units_that_come_and_go_at_a_moment_that_is_not_told() -> None:
    spent = Told(at(0), at(0), -900, 100, "spent")
    came = Told(at(10.1), at(10.6), 0, None, "stationed", 7, stands=True)
    went = Told(at(12), at(12), 0, None, "recalled", 7)
    for rich_ticks in range(8):
        gold = 100 + 2 * (66 - rich_ticks) + 10 * rich_ticks
        told = Told(at(11), at(11), 0, gold, "of so many ticks with a territory")
        assert bool(contradiction(spent, came, told)) == (rich_ticks not in {3, 4, 5, 6})
    late = Told(at(13), at(13), 0, 100 + 2 * (78 - 11) + 10 * 11, "a second after they went")
    assert not contradiction(spent, came, went, late)


def entry(kind: str, **data: Any) -> Entry:
    return Entry("ada", kind, at(5), at(6), data)


@pytest.mark.parametrize("moment", ["2001-09-09T01:46:40.000001Z", "2001-09-09T01:46:40.000001+00:00"])
def test_what_the_journal_says(moment: str) -> None:
    assert ledger.microseconds(moment) == START + 1
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
    assert ledger.changes([upgrade, trained], [], "ada") == [Change(START + 1, warehouse=2)]
    assert [told[:4] for told in ledger.told([upgrade, trained, cancelled])] == [
        (START + 1, at(6), -80, 920),
        (at(5), at(6), -10, 910),
        (at(5), at(6), 5, 915),
    ]
