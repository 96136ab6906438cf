"""Runs each job at its times: one run at a time, retried as its trigger says, never made up for."""

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from emulators.backoff import delay
from emulators.scheduler.attempt import Caller, Outcome, call
from emulators.scheduler.functions import Job
from emulators.scheduler.times import next_time, pending_time, rfc3339

LONGEST_SLEEP = 1.0
"""Seconds; the clock is read this often, so that a change of it, or a machine that slept, is noticed."""
MISSED_AFTER = timedelta(seconds=30)
"""A time noticed later than this has passed while the machine slept: it is not made up for."""

log = logging.getLogger("scheduler")


@dataclass
class JobState:
    """A job and what is known of its runs since the start."""

    job: Job
    next_run: datetime
    last_run: datetime | None = None
    last: Outcome | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self.lock.locked()


class AlreadyRunning(Exception):
    """The job is running; a second run at the same time is not begun."""


class Scheduler:
    """Keeps the jobs' times from `start` to `stop`."""

    def __init__(self, jobs: Iterable[Job], caller: Caller) -> None:
        now = datetime.now(UTC)
        self.states = {job.name: JobState(job, next_time(job.trigger, now)) for job in jobs}
        self._caller = caller
        self._under_way: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to keep the times."""
        for state in self.states.values():
            self._begin(self._keep_times(state))

    async def stop(self) -> None:
        """Break off what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def run_now(self, name: str) -> JobState:
        """Run the job at once and wait until the run has ended; AlreadyRunning.

        The run goes on if the caller does not wait for it.
        """
        state = self.states[name]
        if state.running:
            raise AlreadyRunning(name)
        await state.lock.acquire()
        await asyncio.shield(self._begin(self._forced_run(state)))
        return state

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("broke down, start it again", exc_info=error)

    async def _forced_run(self, state: JobState) -> None:
        try:
            await self._run(state, next_time(state.job.trigger, datetime.now(UTC)), datetime.now(UTC))
        finally:
            state.lock.release()

    async def _keep_times(self, state: JobState) -> None:
        schedule = state.job.trigger
        due = state.next_run
        while True:
            state.next_run = due
            await _sleep_until(due)
            late = datetime.now(UTC) - due
            if late > MISSED_AFTER:
                log.info("%s: %s was missed by %s and is not made up", state.job.name, rfc3339(due), late)
                due = next_time(schedule, datetime.now(UTC))
                continue
            await self._scheduled_runs(state, due)
            due = next_time(schedule, datetime.now(UTC))

    async def _scheduled_runs(self, state: JobState, due: datetime) -> None:
        """Run the job; times that came meanwhile are late, not lost: one run follows for the last."""
        pending: datetime | None = due
        while pending is not None:
            async with state.lock:
                following = state.next_run = next_time(state.job.trigger, datetime.now(UTC))
                await self._run(state, following, pending)
            pending = pending_time(state.job.trigger, pending, datetime.now(UTC))

    async def _run(self, state: JobState, following: datetime, scheduled: datetime) -> None:
        """Try until the job succeeds, its retries are used up, or the time `following` comes."""
        job, retry = state.job, state.job.trigger.retry
        began = datetime.now(UTC)
        failures = 0
        while True:
            state.last_run = datetime.now(UTC)
            state.last = await call(job, scheduled, self._caller)
            if state.last.error is None:
                log.info("%s: %d for %s", job.name, state.last.status, rfc3339(scheduled))
                return
            failures += 1
            wait = delay(
                failures,
                shortest=retry.min_backoff_duration,
                longest=retry.max_backoff_duration,
                doublings=retry.max_doublings,
            )
            now = datetime.now(UTC)
            retried_long_enough = (now - began).total_seconds() >= retry.max_retry_duration
            if failures > retry.retry_count and retried_long_enough:
                log.info("%s: %s; not tried again", job.name, state.last.error)
                return
            if now + timedelta(seconds=wait) >= following:
                log.info("%s: %s; its next time comes before the next try", job.name, state.last.error)
                return
            log.info("%s: %s; tried again in %g s", job.name, state.last.error, wait)
            await asyncio.sleep(wait)


async def _sleep_until(due: datetime) -> None:
    while (left := (due - datetime.now(UTC)).total_seconds()) > 0:  # noqa: ASYNC110 - a time of day
        await asyncio.sleep(min(left, LONGEST_SLEEP))
