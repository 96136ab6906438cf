"""Many players on Cloud Run, reckoned: by value."""

import math
from dataclasses import replace

import pytest

from emulators.load import knee, limits, scale
from emulators.load.measured import Row
from emulators.load.simulation import HOLD, RAMP, Service, simulate

SHARED_VCPU = Service(
    name="stats-read",
    rate=50.0,
    processor=0.002,
    waits=0.038,
    vcpu=0.2,
    concurrency=1,
    least=0,
    most=50,
    start=2.0,
)
WHOLE_VCPU = replace(SHARED_VCPU, vcpu=1.0, concurrency=80, most=10)


def test_a_share_of_a_vcpu_is_taken_up_for_longer_where_the_processor_is_what_it_waits_for() -> None:
    assert SHARED_VCPU.occupied == pytest.approx(0.040)
    # 20 ms of processor time are a fifth of 100 ms: who comes right after waits until these are over.
    assert replace(SHARED_VCPU, processor=0.020).occupied == pytest.approx(0.100)
    assert replace(WHOLE_VCPU, processor=0.020).occupied == pytest.approx(0.058)


def test_capacity_is_that_of_slots_or_of_processors() -> None:
    assert SHARED_VCPU.capacity == pytest.approx(50 / 0.040)
    assert WHOLE_VCPU.capacity == pytest.approx(10 / 0.002)
    assert replace(WHOLE_VCPU, concurrency=4).capacity == pytest.approx(10 * 4 / 0.040)


def test_instances_are_as_many_as_keep_them_at_60_percent() -> None:
    # 50 a second of 40 ms each are two at once.
    assert SHARED_VCPU.instances(50.0) == math.ceil(2 / 0.6)
    assert WHOLE_VCPU.instances(50.0) == 1
    assert replace(WHOLE_VCPU, least=3).instances(0.1) == 3


@pytest.mark.parametrize("service", [SHARED_VCPU, WHOLE_VCPU])
def test_who_has_room_answers_all_in_about_the_time_that_a_request_takes(service: Service) -> None:
    outcome = simulate(service, seed=1)
    assert outcome == simulate(service, seed=1)
    assert outcome != simulate(service, seed=2)
    # A tenth of the rate grows to all of it in RAMP.
    expected = service.rate * (HOLD + RAMP * 0.55)
    assert outcome.requests == pytest.approx(expected, abs=4 * expected**0.5)
    assert outcome.refused == 0
    assert outcome.instances <= service.most
    assert 0.02 < outcome.p50 < 0.06
    assert outcome.p95 < 0.15


@pytest.mark.parametrize("service", [replace(SHARED_VCPU, most=1), replace(WHOLE_VCPU, most=1, concurrency=1)])
def test_who_has_too_little_makes_players_wait_ten_seconds_and_refuses_the_rest(service: Service) -> None:
    outcome = simulate(service, seed=1)
    assert outcome.instances == 1
    assert outcome.p50 == pytest.approx(10, abs=0.5)
    # 25 of 50 a second are answered, when all are there.
    assert outcome.refused / outcome.requests == pytest.approx(0.4, abs=0.1)


def test_a_start_is_waited_for_where_players_come_faster_than_instances() -> None:
    outcome = simulate(replace(SHARED_VCPU, rate=500.0, most=500), seed=1)
    assert 0 < outcome.waited < outcome.requests / 10
    assert outcome.refused == 0


def test_a_function_is_full_where_its_instances_are_as_busy_as_they_should_be() -> None:
    full = limits.instance_limit(SHARED_VCPU, players=1_000)
    assert full.breaks_at == pytest.approx(1_000 * (50 / 0.040) * 0.6 / 50)
    assert full.remedy == "nothing yet"
    over = limits.instance_limit(replace(SHARED_VCPU, most=2), players=1_000)
    assert over.share > 1
    assert over.breaks_at < 1_000
    assert over.remedy == "1 as the most instances of stats in `infra/build/manifest.py`"


def test_each_function_that_is_used_keeps_an_instance() -> None:
    seldom = replace(SHARED_VCPU, rate=1 / 450)
    services = [seldom] * 200
    assert limits.standing(services, 1.0, lambda service: service.vcpu) == pytest.approx(40)
    # With less than half of the players, each is called less than once in a quarter of an hour.
    assert limits.standing(services, 0.4, lambda service: service.vcpu) == 0
    assert limits.share_of(services, 20) == pytest.approx(0.5)


@pytest.mark.parametrize(("operations", "minutes"), [(0, 0), (400, 0), (500, 0), (750, 5), (1_125, 10), (4_000, 30)])
def test_a_new_database_takes_half_as_much_more_each_five_minutes(operations: float, minutes: float) -> None:
    assert limits.warming_minutes(operations) == minutes


def test_players_at_once_are_a_twelfth_of_daily_ones_who_play_an_hour() -> None:
    assert scale.daily_players(100_000, peak_hours=6) == 1_200_000
    services, _ = scale.services(100_000, 0.2, {"profiles-get-me": 0.001, "matches-report-match": 9.0})
    report = next(service for service in services if service.name == "matches-report-match")
    # Eight matches of two players in the hour that each plays.
    assert report.rate == pytest.approx(100_000 * 8 / 2 / 3600)
    # At the local host, its reactions were measured with it.
    assert (report.processor, report.concurrency, report.most) == (scale.MEASURED[report.name], 1, 50)
    assert next(service for service in services if service.name == "profiles-get-me").processor == 0.001
    login = next(service for service in services if service.name == "auth-login")
    assert (login.vcpu, login.concurrency, login.processor) == (1.0, 20, scale.MEASURED["auth-login"])


def test_what_breaks_first_stands_first_with_what_to_set() -> None:
    said = "\n".join(scale.text(1_000_000, 0.2, {}))
    rows = [line.split(" | ") for line in said.splitlines() if "instances of" in line or "outbox" in line]
    full_at = [int(row[2].replace(",", "")) for row in rows]
    assert full_at == sorted(full_at)
    assert "What breaks first" in said
    assert "as the most instances of auth in" in said


def measured(rate: float, p95: float, failed: int = 0) -> knee.Step:
    offered = int(rate * knee.step_seconds(rate))
    row = Row("battlepass-grant-xp", offered, failed, p95 / 2, p95, p95, 0.2)
    return knee.Step(rate, row, {"functions": 1 / rate})


def test_the_knee_is_the_highest_rate_that_was_answered_in_time() -> None:
    steps = [measured(16, 0.02), measured(32, 0.03), measured(64, 0.9), measured(45, 0.1)]
    knee_of_it = knee.knee("battlepass-grant-xp", steps, knee.why_broken(steps[2].row))
    assert (knee_of_it.rate, knee_of_it.broke) == (45, "p95 900 ms, target 200")
    assert knee_of_it.processor == {"functions": 1 / 45}
    none = knee.knee("battlepass-grant-xp", steps[2:3], "p95 900 ms, target 200")
    assert none.rate == 0
    assert "under 64" in knee.table([none])[2]
    assert knee.why_broken(measured(16, 0.02, failed=1).row) == "1 of 32 failed"


def test_the_last_rate_that_is_offered_is_the_most() -> None:
    for function in ("auth-login", "profiles-get-me"):
        rates = knee.rates_of(function)
        assert rates[-1] == knee.MOST
        assert all(rate * knee.step_seconds(rate) >= knee.LEAST for rate in rates)
    assert knee.most_requests() < 6_000
