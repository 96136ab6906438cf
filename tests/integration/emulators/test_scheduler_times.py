"""When the Cloud Scheduler emulator runs a job: at its times, one run at a time, again after a failure."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from emulators.scheduler.attempt import Caller
from emulators.scheduler.functions import Job, Retry, Schedule
from emulators.scheduler.scheduler import Scheduler
from emulators.scheduler.times import next_time, pending_time, rfc3339
from tests.integration.emulators.local_servers import Target, listening


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as server:
        yield server


def every(seconds: int, **fields: object) -> Job:
    """A job with a period that unix cron cannot say: croniter's sixth field is the seconds."""
    retry = Retry.model_validate(fields)
    cron = f"* * * * * */{seconds}"
    trigger = Schedule.model_construct(type="schedule", cron=cron, timezone="UTC", retry=retry)
    return Job.model_construct(name="job", trigger=trigger)


@asynccontextmanager
async def scheduling(job: Job, target: Target, data: Path) -> AsyncIterator[Scheduler]:
    async with aiohttp.ClientSession() as session:
        scheduler = Scheduler([job], Caller(session, target.url, "scheduler@example", data))
        yield scheduler
        await scheduler.stop()


def schedule_times(target: Target) -> list[datetime]:
    return [datetime.fromisoformat(one.headers["x-cloudscheduler-scheduletime"]) for one in target.requests]


async def test_a_job_runs_at_its_times(tmp_path: Path, target: Target) -> None:
    async with scheduling(every(1), target, tmp_path) as scheduler:
        scheduler.start()
        await target.received(3)
    times = schedule_times(target)
    assert [after - before for before, after in itertools.pairwise(times)] == [timedelta(seconds=1)] * 2
    for request, scheduled in zip(target.requests, times, strict=True):
        assert 0 <= request.at - scheduled.timestamp() < 0.3


async def test_times_that_come_during_a_run_make_one_late_run(tmp_path: Path, target: Target) -> None:
    target.delay = 2.5
    async with scheduling(every(1), target, tmp_path) as scheduler:
        scheduler.start()
        await target.received(2)
    first, second = schedule_times(target)
    assert second - first == timedelta(seconds=2)
    assert target.requests[1].at - target.requests[0].at == pytest.approx(2.5, abs=0.3)
    assert target.most_running == 1


async def test_a_time_that_comes_during_a_run_by_hand_waits_for_its_end(tmp_path: Path, target: Target) -> None:
    target.delay = 1.5
    async with scheduling(every(1), target, tmp_path) as scheduler:
        scheduler.start()
        await scheduler.run_now("job")
        await target.received(2)
    assert target.most_running == 1


async def test_a_failed_run_is_tried_again_with_backoff_and_the_same_schedule_time(
    tmp_path: Path, target: Target
) -> None:
    target.answer = lambda _number: (500, {})
    job = every(30, retry_count=2, min_backoff_duration=0.2, max_backoff_duration=1)
    async with scheduling(job, target, tmp_path) as scheduler:
        state = await scheduler.run_now("job")
    assert state.last is not None
    assert state.last.status == 500
    assert len(target.requests) == 3
    assert len(set(schedule_times(target))) == 1
    first, second, third = (one.at for one in target.requests)
    assert second - first == pytest.approx(0.2, abs=0.1)
    assert third - second == pytest.approx(0.4, abs=0.1)


async def test_tries_end_before_the_next_time(tmp_path: Path, target: Target) -> None:
    target.answer = lambda _number: (500, {})
    job = every(1, retry_count=5, min_backoff_duration=1.5)
    async with scheduling(job, target, tmp_path) as scheduler:
        scheduler.start()
        await target.received(2)
    assert len(set(schedule_times(target))) == 2


async def test_a_time_missed_while_the_machine_slept_is_not_made_up_for(
    tmp_path: Path, target: Target, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="scheduler")
    async with scheduling(every(30), target, tmp_path) as scheduler:
        scheduler.states["job"].next_run = datetime.now(UTC) - timedelta(minutes=5)
        scheduler.start()
        await asyncio.sleep(0.2)
        assert scheduler.states["job"].next_run > datetime.now(UTC)
    assert target.requests == []
    assert "is not made up" in caplog.text


def schedule(cron: str, timezone: str) -> Schedule:
    return Schedule(type="schedule", cron=cron, timezone=timezone)


@pytest.mark.parametrize(
    ("cron", "timezone", "after", "expected"),
    [
        ("*/5 * * * *", "UTC", "2026-01-01T00:04:59Z", "2026-01-01T00:05:00Z"),
        ("*/5 * * * *", "UTC", "2026-01-01T00:05:00Z", "2026-01-01T00:10:00Z"),
        ("0 9 * * 0", "UTC", "2026-01-01T00:00:00Z", "2026-01-04T09:00:00Z"),
        ("0 9 * * 7", "UTC", "2026-01-01T00:00:00Z", "2026-01-04T09:00:00Z"),
        ("0 9 * * mon-fri", "UTC", "2026-01-03T00:00:00Z", "2026-01-05T09:00:00Z"),
        ("0 0 13 * 5", "UTC", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
        ("0 9 * * *", "America/New_York", "2026-03-07T15:00:00Z", "2026-03-08T09:00:00-04:00"),
        ("0 9 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T09:00:00+01:00"),
        ("0 9 * * *", "Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T09:00:00+05:30"),
    ],
)
def test_the_next_time_is_in_the_timezone_of_the_job(cron: str, timezone: str, after: str, expected: str) -> None:
    assert rfc3339(next_time(schedule(cron, timezone), datetime.fromisoformat(after))) == expected


def test_the_pending_time_is_the_last_that_came() -> None:
    due = datetime(2026, 1, 1, 0, 5, tzinfo=UTC)
    five_minutes = schedule("*/5 * * * *", "UTC")
    assert pending_time(five_minutes, due, due + timedelta(seconds=299)) is None
    assert pending_time(five_minutes, due, due + timedelta(seconds=300)) == due + timedelta(minutes=5)
    assert pending_time(five_minutes, due, due + timedelta(minutes=14, seconds=0.5)) == due + timedelta(minutes=10)
