"""Numbers that rise faster than they can."""

from datetime import UTC, datetime, timedelta

from functions.progression.models.save_rules import KeyRule, Rise
from functions.progression.models.suspicions import FastRise
from functions.progression.rules.rises import checked

NOW = datetime(2026, 11, 30, tzinfo=UTC)
GOLD = KeyRule(key="/gold", rise=Rise(per_hour=100, at_once=500, at_first=50))


def after(before, new, allowed=None, hours=0.0):
    allowances = {} if allowed is None else {"/gold": allowed}
    return checked((GOLD,), before, new, allowances, NOW - timedelta(hours=hours), NOW)


def test_what_rises_takes_from_what_may_rise():
    assert after({"gold": 10}, {"gold": 110}, allowed=300) == ({"/gold": 200}, ())
    assert after({"gold": 10}, {"gold": 10}, allowed=300, hours=1) == ({"/gold": 400}, ())
    assert after({"gold": 10}, {"gold": 5}, allowed=500, hours=9) == ({"/gold": 500}, ())


def test_what_rises_by_all_that_it_may_is_not_too_fast():
    assert after({"gold": 0}, {"gold": 250}, allowed=150, hours=1).too_fast == ()
    (fast,) = after({"gold": 0}, {"gold": 251}, allowed=150, hours=1).too_fast
    assert fast == FastRise(key="/gold", before=0, after=251, allowed=250)


def test_however_long_nobody_has_played_it_rises_by_no_more_at_once():
    assert after({"gold": 0}, {"gold": 500}, allowed=0, hours=1000).too_fast == ()
    assert after({"gold": 0}, {"gold": 501}, allowed=0, hours=1000).too_fast


def test_many_small_saves_rise_by_no_more_than_one():
    left = {"/gold": 500.0}
    flagged = 0
    for number in range(10):
        left, too_fast = checked((GOLD,), {"gold": number * 60}, {"gold": number * 60 + 60}, left, NOW, NOW)
        flagged += bool(too_fast)
    assert flagged == 2


def test_a_new_slot_begins_with_what_it_may():
    assert after(None, {"gold": 50}) == ({"/gold": 500}, ())
    assert after(None, {"gold": 51}).too_fast == (FastRise(key="/gold", before=0, after=51, allowed=50),)


def test_without_a_bound_of_its_own_a_new_slot_begins_with_what_may_rise_at_once():
    rule = KeyRule(key="/gold", rise=Rise(per_hour=100, at_once=500))
    assert checked((rule,), None, {"gold": 500}, {}, None, NOW).too_fast == ()
    (fast,) = checked((rule,), None, {"gold": 501}, {}, None, NOW).too_fast
    assert (fast.before, fast.allowed) == (0, 500)


def test_a_number_that_is_not_there_is_nothing():
    assert after({}, {"gold": 501}).too_fast[0].before == 0
    assert after({"gold": 5}, {}, allowed=1) == ({"/gold": 1}, ())
    assert checked((KeyRule(key="/gold"),), {}, {"gold": 9}, {}, None, NOW) == ({}, ())
