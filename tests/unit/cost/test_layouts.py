"""What functions run on: who waits for a start, and for what an instance is billed."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from infra.cost.__main__ import TYPICAL
from infra.cost.instances import IDLE_SECONDS
from infra.cost.layouts import Layout, Outcome, arrivals, serve, serve_one_by_one, simulate, ticks

CALL = replace(TYPICAL, function="a", a_day=10.0)
ALONE = Layout("alone", {"a": "a", "b": "b"}, frozenset(), 2.0)
TOGETHER = Layout("together", {"a": "ab", "b": "ab"}, frozenset(), 2.0)


def at(*moments: float) -> Outcome:
    return serve(iter([(moment, CALL) for moment in moments]), ALONE, warm=False)


def test_the_first_request_and_the_one_after_a_gap_wait_for_a_start() -> None:
    assert at(0.0, 60.0, 120.0).cold == 1
    assert at(0.0, 60.0, 60.0 + IDLE_SECONDS + 5).cold == 2
    assert serve(iter([(0.0, CALL)]), ALONE, warm=True).cold == 0


def test_an_instance_is_billed_once_for_requests_at_the_same_time() -> None:
    start = at(0.0).seconds
    assert start == pytest.approx(2.1)
    assert at(0.0, 60.0).seconds == pytest.approx(start + 0.1)
    assert at(0.0, 60.0, 60.01, 60.02).seconds == pytest.approx(start + 0.1)


def one_by_one(*moments: float, warm: bool = False) -> Outcome:
    part = replace(CALL, vcpu=0.2)
    return serve_one_by_one(iter([(moment, part) for moment in moments]), ALONE, warm=warm)


def test_with_a_part_of_a_vcpu_an_instance_has_one_request_at_a_time() -> None:
    assert one_by_one(0.0, 60.0, 120.0).cold == 1
    assert one_by_one(0.0, 60.0, 60.01, 120.0, 120.01).cold == 2, "two are there from then on"
    assert one_by_one(0.0, 60.0, 60.01, 70.0 + IDLE_SECONDS, 70.01 + IDLE_SECONDS).cold == 4
    assert one_by_one(0.0, warm=True).cold == 0
    assert one_by_one(0.0, 0.01, warm=True).cold == 1


def test_each_request_is_billed_its_part_and_a_start_a_whole_vcpu() -> None:
    outcome = one_by_one(0.0, 60.0, 60.01)
    assert outcome.seconds == pytest.approx(2.1 + 0.1 + 2.1)
    assert outcome.vcpu_seconds == pytest.approx(2 * 2.0 + 3 * 0.1 * 0.2)


def test_requests_come_in_order_and_as_many_as_are_said() -> None:
    moments = [moment for moment, _ in arrivals(CALL, 1_000, 2, 6.0, Random(1))]
    assert all(first <= second for first, second in pairwise(moments))
    assert len(moments) == pytest.approx(20_000, rel=0.05)
    assert sum(moment % 86_400 < 6 * 3600 for moment in moments) == pytest.approx(10_000, rel=0.05)


def test_a_job_keeps_a_shared_service_ready() -> None:
    job = replace(CALL, function="b", a_day=1440.0, by_event=True)
    rare = replace(CALL, a_day=0.1)
    apart = simulate(ALONE, [rare], [job], 100, 6.0, 30)
    together = simulate(TOGETHER, [rare], [job], 100, 6.0, 30)
    assert apart.cold / apart.requests > 0.5
    assert together.cold == 0
    assert len(list(ticks(job, 2))) == 2880


def test_the_same_seed_is_the_same_outcome() -> None:
    calls = [CALL, replace(CALL, function="b", a_day=0.5)]
    assert simulate(ALONE, calls, [], 100, 6.0, 3) == simulate(ALONE, calls, [], 100, 6.0, 3)
