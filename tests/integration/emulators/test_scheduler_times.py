"""When the Cloud Scheduler emulator runs a job: at its times, one run at a time, again after a failure."""

import asyncio
import itertools
import re
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
from tests.waiting import eventually


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
    return [datetime.fromisoformat(request.headers["x-cloudscheduler-scheduletime"]) for request in target.requests]


async def test_a_job_runs_at_its_times(tmp_path: Path, target: Target) -> None:
    async with scheduling(every(1), target, tmp_path) as scheduler:
        scheduler.start()
        await target.received(3)
    times = schedule_times(target)
    for before, after in itertools.pairwise(times):
        assert (after - before) >= timedelta(seconds=1)
        assert after.microsecond == 0
    for request, scheduled in zip(target.requests, times, strict=True):
        assert request.at >= scheduled.timestamp()


async def test_times_that_come_during_a_run_make_one_late_run(tmp_path: Path, target: Target) -> None:
    target.answering.clear()
    async with scheduling(every(1), target, tmp_path) as scheduler:
        scheduler.start()
        await target.received(1)
        (first,) = schedule_times(target)
        await eventually(lambda: datetime.now(UTC) > first + timedelta(seconds=2))
        released = datetime.now(UTC)
        target.answering.set()
        await target.received(2)
    second = schedule_times(target)[1]
    assert second >= first + timedelta(seconds=2), "the times in between are not made up for one by one"
    assert second > released - timedelta(seconds=1)
    assert target.most_running == 1


async def test_a_time_that_comes_during_a_run_by_hand_waits_for_its_end(tmp_path: Path, target: Target) -> None:
    target.answering.clear()
    async with scheduling(every(1), target, tmp_path) as scheduler:
        by_hand = asyncio.create_task(scheduler.run_now("job"))
        await target.received(1)
        scheduler.start()
        due = scheduler.states["job"].next_run
        await eventually(lambda: datetime.now(UTC) > due + timedelta(seconds=0.2))
        assert len(target.requests) == 1
        target.answering.set()
        await by_hand
        await target.received(2)
    assert target.most_running == 1


async def test_a_failed_run_is_tried_again_with_backoff_and_the_same_schedule_time(
    tmp_path: Path, target: Target, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="scheduler")
    target.answer = lambda _number: (500, {})
    retry = Retry.model_validate({"retry_count": 2, "min_backoff_duration": 0.2, "max_backoff_duration": 1})
    trigger = Schedule.model_construct(type="schedule", cron="0 0 1 1 *", timezone="UTC", retry=retry)
    async with scheduling(Job.model_construct(name="job", trigger=trigger), target, tmp_path) as scheduler:
        state = await scheduler.run_now("job")
    assert state.last is not None
    assert state.last.status == 500
    assert len(target.requests) == 3
    assert len(set(schedule_times(target))) == 1
    first, second, third = (request.at for request in target.requests)
    assert second - first >= 0.19
    assert third - second >= 0.39
    assert re.findall(r"tried again in (\S+) s", caplog.text) == ["0.2", "0.4"]


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
    trigger = Schedule.model_construct(type="schedule", cron="0 0 1 1 *", timezone="UTC", retry=Retry())
    async with scheduling(Job.model_construct(name="job", trigger=trigger), target, tmp_path) as scheduler:
        scheduler.states["job"].next_run = datetime.now(UTC) - timedelta(minutes=5)
        scheduler.start()
        await eventually(lambda: "is not made up" in caplog.text)
        await eventually(lambda: scheduler.states["job"].next_run > datetime.now(UTC) - timedelta(seconds=1))
    assert target.requests == []


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
