"""Dispatching: when each task of a queue is sent, and what follows from the answer."""

import asyncio
import logging
import sqlite3
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from google.cloud.tasks_v2 import Attempt, Queue, RetryConfig, Task
from google.rpc.status_pb2 import Status  # type: ignore[import-untyped]
from grpc import StatusCode  # type: ignore[import-untyped]

from emulators.backoff import delay
from emulators.tasks import names
from emulators.tasks.attempt import Outcome, send
from emulators.tasks.rate import TokenBucket
from emulators.tasks.store import Store, StoredTask

RETENTION_SECONDS = 31 * 86400.0
LONGEST_SLEEP = 30.0
SHORTEST_SLEEP = 0.001
BATCH = 100

log = logging.getLogger("tasks")


class Dispatcher:
    """Sends the tasks of all queues; `wake` it when a queue or its tasks have changed."""

    def __init__(self, store: Store, data: Path) -> None:
        self.store = store
        self.data = data
        self._session: aiohttp.ClientSession | None = None
        self._queues: dict[str, _QueueDispatcher] = {}

    @property
    def session(self) -> aiohttp.ClientSession:
        """The HTTP client, made at first use: no cookies, no limit on connections."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._session

    def wake(self, queue_name: str) -> None:
        """Look at the queue again, now."""
        if queue_name not in self._queues:
            self._queues[queue_name] = _QueueDispatcher(self, queue_name)
        self._queues[queue_name].changed.set()

    def run_now(self, stored: StoredTask) -> Task:
        """Send the task whatever its queue's state, limits and schedule say; the task as dispatched."""
        queue_name = names.parent(stored.task.name)
        self.wake(queue_name)
        return self._queues[queue_name].begin([stored], forced=True)[0]

    async def stop(self) -> None:
        """Break off what is under way; those tasks are sent again after a start."""
        for queue in self._queues.values():
            await queue.stop()
        if self._session is not None:
            await self._session.close()


class _QueueDispatcher:
    def __init__(self, dispatcher: Dispatcher, name: str) -> None:
        self.changed = asyncio.Event()
        self._dispatcher = dispatcher
        self._store = dispatcher.store
        self._name = name
        self._bucket: TokenBucket | None = None
        self._within_limits: set[asyncio.Task[None]] = set()
        self._forced: set[asyncio.Task[None]] = set()
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        under_way = [self._loop, *self._within_limits, *self._forced]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            self.changed.clear()
            try:
                pause = self._dispatch()
            except sqlite3.Error:
                log.exception("%s: nothing can be dispatched", self._name)
                pause = LONGEST_SLEEP
            with suppress(TimeoutError):
                await asyncio.wait_for(self.changed.wait(), pause)

    def _dispatch(self) -> float | None:
        """Begin what may begin now; the seconds until there may be more, None for "after a change"."""
        queue = self._store.queue(self._name)
        if queue is None or queue.state != Queue.State.RUNNING:
            return None
        limits = queue.rate_limits
        bucket = self._bucket_of(limits.max_dispatches_per_second, limits.max_burst_size)
        room = limits.max_concurrent_dispatches - len(self._within_limits)
        if room <= 0:
            return None
        stored = self._store.due(self._name, time.time(), min(room, bucket.available(), BATCH))
        if stored:
            bucket.take(len(stored))
            self.begin(stored, forced=False)
        next_due = self._store.next_due(self._name)
        if next_due is None:
            return None
        return max(SHORTEST_SLEEP, bucket.wait(), min(next_due - time.time(), LONGEST_SLEEP))

    def _bucket_of(self, rate: float, size: int) -> TokenBucket:
        if self._bucket is None:
            self._bucket = TokenBucket(rate, size)
        self._bucket.change(rate, size)
        return self._bucket

    def begin(self, stored: list[StoredTask], *, forced: bool) -> list[Task]:
        """Count a new attempt of each task and send it; the tasks as dispatched."""
        for leased in stored:
            _count_attempt(leased.task)
        self._store.lease([leased.task for leased in stored], self._name)
        under_way = self._forced if forced else self._within_limits
        for leased in stored:
            sending = asyncio.create_task(self._attempt(leased, forced=forced))
            under_way.add(sending)
            sending.add_done_callback(self._ended)
        return [Task(leased.task) for leased in stored]

    def _ended(self, sending: asyncio.Task[None]) -> None:
        self._within_limits.discard(sending)
        self._forced.discard(sending)
        self.changed.set()

    async def _attempt(self, stored: StoredTask, *, forced: bool) -> None:
        began = time.time()
        try:
            outcome = await send(self._dispatcher.session, stored, self._dispatcher.data)
        except Exception as error:  # the queue must go on whatever a single task meets
            log.exception("%s: the attempt broke", stored.task.name)
            outcome = Outcome(None, StatusCode.INTERNAL, f"{type(error).__name__}: {error}")
        name = stored.task.name
        if outcome.succeeded:
            self._store.end(name, time.time())
            log.info("%s: %d after %.3f s", _label(name), outcome.status, time.time() - began)
        else:
            self._failed(stored, outcome, retry_from=began if forced else time.time())

    def _failed(self, stored: StoredTask, outcome: Outcome, *, retry_from: float) -> None:
        queue = self._store.queue(self._name)
        current = self._store.task(stored.task.name)
        if queue is None or current is None:
            log.info("%s: %s; the task is gone, no retry", _label(stored.task.name), outcome.reason)
            return
        task = current.task
        settings = task.retry_config if "retry_config" in task else queue.retry_config
        if given_up(task, settings, time.time()):
            self._store.drop(task.name, self._name, time.time())
            log.info("%s: %s; given up after attempt %d", _label(task.name), outcome.reason, task.dispatch_count)
            return
        wait = _wait(task, settings, outcome)
        _note_failure(task, outcome, retry_from + wait)
        answered = outcome.status is not None
        executed = answered and outcome.status < 500  # type: ignore[operator]  # noqa: PLR2004
        noted = replace(
            current,
            executions=current.executions + executed,
            previous_status=outcome.status if answered else current.previous_status,
        )
        self._store.retry(noted, self._name)
        attempts = task.dispatch_count
        log.info("%s: %s; attempt %d, again in %.3g s", _label(task.name), outcome.reason, attempts, wait)


def given_up(task: Task, settings: RetryConfig, now: float) -> bool:
    """Whether to delete a task that failed: its attempts *and* its retry duration, where set, are used up."""
    if now - task.create_time.timestamp() > RETENTION_SECONDS:
        return True
    duration = settings.max_retry_duration.total_seconds()
    if settings.max_attempts >= 0 and task.dispatch_count < settings.max_attempts:
        return False
    if duration > 0:
        return bool(now - task.first_attempt.dispatch_time.timestamp() >= duration)
    return settings.max_attempts >= 0


def _wait(task: Task, settings: RetryConfig, outcome: Outcome) -> float:
    longest: float = settings.max_backoff.total_seconds()
    backoff = delay(
        task.dispatch_count,
        shortest=settings.min_backoff.total_seconds(),
        longest=longest,
        doublings=settings.max_doublings,
    )
    return max(backoff, min(outcome.retry_after, longest))


def _count_attempt(task: Task) -> None:
    now = datetime.now(UTC)
    task.dispatch_count += 1
    if task.dispatch_count == 1:
        task.first_attempt = Attempt(dispatch_time=now)
    task.last_attempt = Attempt(schedule_time=task.schedule_time, dispatch_time=now)


def _note_failure(task: Task, outcome: Outcome, due: float) -> None:
    if outcome.status is not None:
        task.response_count += 1
        task.last_attempt.response_time = datetime.now(UTC)
    number = outcome.code.value[0]
    task.last_attempt.response_status = Status(code=number, message=f"{outcome.code.name}({number}): {outcome.reason}")
    task.schedule_time = datetime.fromtimestamp(due, UTC)


def _label(name: str) -> str:
    return f"{names.short(names.parent(name))}/{names.short(name)}"
