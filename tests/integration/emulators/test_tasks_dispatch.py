"""How the Cloud Tasks emulator dispatches: when, with which headers, how often, and how fast."""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import grpc  # type: ignore[import-untyped]
import pytest
from google.api_core import exceptions
from google.cloud.tasks_v2 import (
    Attempt,
    CloudTasksAsyncClient,
    HttpMethod,
    HttpRequest,
    Queue,
    RateLimits,
    RetryConfig,
    Task,
)

from emulators import identity
from emulators.tasks import names, rate
from emulators.tasks.attempt import send
from emulators.tasks.dispatcher import given_up
from emulators.tasks.store import Store, StoredTask
from tests.integration.emulators.cloud_tasks import (
    IMAGES,
    MAIL,
    cloud_tasks,
    connected,
    gone,
    later,
    new_queue,
    post,
    status_of,
)
from tests.integration.emulators.local_servers import Emulator, Target, free_port, listening
from tests.waiting import eventually

ACCOUNT = "ludus-tasks@ludus-local.iam.gserviceaccount.com"
QUICK = RetryConfig(min_backoff=timedelta(seconds=0.05), max_backoff=timedelta(seconds=0.2), max_doublings=1)


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with cloud_tasks(tmp_path_factory.mktemp("tasks")) as started:
        yield started


@pytest.fixture
async def client(emulator: Emulator) -> AsyncIterator[CloudTasksAsyncClient]:
    async with connected(emulator) as opened:
        yield opened


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as server:
        yield server


def said_waits(emulator: Emulator, task: Task) -> list[str]:
    """The seconds that the log says before each further attempt of a task."""
    return re.findall(rf"/{names.short(task.name)}: .*again in (\S+) s", emulator.log)


async def marker(client: CloudTasksAsyncClient, target: Target) -> None:
    """Wait until a task of another queue has been sent, created now: what is sent before it has been sent too."""
    await client.create_task(parent=IMAGES, task=post(f"{target.url}/marker"))
    await eventually(lambda: any(request.path == "/marker" for request in target.requests))


async def test_a_task_arrives_with_cloud_tasks_headers_and_a_token(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    request = HttpRequest(
        url=f"{target.url}/function",
        body=b'{"a": 1}',
        http_method=HttpMethod.PUT,
        headers={"X-Own": "yes", "user-agent": "me", "X-CloudTasks-TaskName": "forged", "Host": "example"},
        oidc_token={"service_account_email": ACCOUNT, "audience": "https://functions/mail"},
    )
    task = Task(name=f"{MAIL}/tasks/one", http_request=request)
    created = await client.create_task(parent=MAIL, task=task)
    assert created.dispatch_deadline == timedelta(minutes=10)
    await target.received(1)
    sent = target.requests[0]
    assert (sent.method, sent.path, sent.body) == ("PUT", "/function", b'{"a": 1}')
    token, eta = sent.headers.pop("authorization"), sent.headers.pop("x-cloudtasks-tasketa")
    assert sent.headers == {
        "host": target.url.removeprefix("http://"),
        "accept": "*/*",
        "content-length": "8",
        "content-type": "application/octet-stream",
        "user-agent": "Google-Cloud-Tasks",
        "x-cloudtasks-queuename": "mail",
        "x-cloudtasks-taskexecutioncount": "0",
        "x-cloudtasks-taskname": "one",
        "x-cloudtasks-taskretrycount": "0",
        "x-own": "yes",
    }
    assert float(eta) == pytest.approx(created.schedule_time.timestamp(), abs=1e-5)
    claims = identity.verify(emulator.data, token.removeprefix("Bearer "), "https://functions/mail")
    assert claims["email"] == ACCOUNT


async def test_the_audience_of_a_token_is_the_url_unless_given(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    request = HttpRequest(url=f"{target.url}/function", oidc_token={"service_account_email": ACCOUNT})
    await client.create_task(parent=MAIL, task=Task(http_request=request))
    await target.received(1)
    token = target.requests[0].headers["authorization"].removeprefix("Bearer ")
    assert identity.verify(emulator.data, token, f"{target.url}/function")


async def test_a_task_waits_for_its_schedule_time(client: CloudTasksAsyncClient, target: Target) -> None:
    due = datetime.now(UTC) + timedelta(seconds=2)
    created = await client.create_task(parent=MAIL, task=post(target.url, schedule_time=due))
    await target.received(1)
    assert target.requests[0].at >= created.schedule_time.timestamp() >= due.timestamp() - 1e-5


async def test_a_name_is_taken_while_its_task_waits_and_for_an_hour_after_it_ended(
    client: CloudTasksAsyncClient, target: Target
) -> None:
    queue = MAIL
    waiting = post(target.url, name=f"{queue}/tasks/waiting", schedule_time=later())
    await client.create_task(parent=queue, task=waiting)
    with pytest.raises(exceptions.AlreadyExists, match="Requested entity already exists"):
        await client.create_task(parent=queue, task=waiting)
    await client.delete_task(name=waiting.name)
    with pytest.raises(exceptions.AlreadyExists, match="existed too recently"):
        await client.create_task(parent=queue, task=waiting)
    ran = post(target.url, name=f"{queue}/tasks/ran")
    await client.create_task(parent=queue, task=ran)
    await target.received(1)
    await gone(client, ran.name)
    with pytest.raises(exceptions.AlreadyExists, match="existed too recently"):
        await client.create_task(parent=queue, task=ran)
    assert len(target.requests) == 1


def test_a_name_is_free_again_after_an_hour(tmp_path: Path) -> None:
    store = Store(tmp_path / "tasks.db")
    store.put_queue(Queue(name=MAIL))
    store.add(Task(name="t", schedule_time=datetime.now(UTC)), MAIL, named=True)
    store.end("t", now=1000.0)
    assert store.name_used_lately("t", now=1000.0 + 3599)
    assert not store.name_used_lately("t", now=1000.0 + 3601)
    store.close()


async def test_a_failed_task_is_tried_again_with_the_documented_backoff_and_counts(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    retry = RetryConfig(
        max_attempts=5,
        min_backoff=timedelta(seconds=0.1),
        max_backoff=timedelta(seconds=0.5),
        max_doublings=1,
    )
    queue = await new_queue(client, "retried", retry_config=retry)
    statuses = [500, 404, 503, 409, 200]
    target.answer = lambda number: (statuses[number - 1], {})
    task = await client.create_task(parent=queue, task=post(target.url))
    await target.received(5)
    waits = [after.at - before.at for before, after in itertools.pairwise(target.requests)]
    for wait, expected in zip(waits, (0.1, 0.2, 0.4, 0.5), strict=True):
        assert wait >= expected - 0.01
    assert said_waits(emulator, task) == ["0.1", "0.2", "0.4", "0.5"]
    seen = [request.headers for request in target.requests]
    assert [headers["x-cloudtasks-taskretrycount"] for headers in seen] == ["0", "1", "2", "3", "4"]
    assert [headers["x-cloudtasks-taskexecutioncount"] for headers in seen] == ["0", "0", "1", "1", "2"]
    previous = [headers.get("x-cloudtasks-taskpreviousresponse") for headers in seen]
    assert previous == [None, "500", "404", "503", "409"]
    assert len({headers["x-cloudtasks-tasketa"] for headers in seen}) == 5
    await gone(client, task.name)


async def test_a_task_is_given_up_after_its_attempts(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    queue = await new_queue(client, "given-up", retry_config=RetryConfig(QUICK, max_attempts=3))
    target.answer = lambda _number: (500, {})
    task = await client.create_task(parent=queue, task=post(target.url))
    await gone(client, task.name)
    assert len(target.requests) == 3
    status = await status_of(emulator, queue)
    assert (status["dispatched"], status["failed"], status["dropped"], status["waiting"]) == (3, 3, 1, 0)


async def test_attempts_and_retry_duration_must_both_be_used_up(client: CloudTasksAsyncClient, target: Target) -> None:
    retry = RetryConfig(QUICK, max_attempts=2, max_retry_duration=timedelta(seconds=1))
    queue = await new_queue(client, "both", retry_config=retry)
    target.answer = lambda _number: (500, {})
    task = await client.create_task(parent=queue, task=post(target.url))
    await gone(client, task.name)
    assert len(target.requests) >= 2
    assert target.requests[-1].at - target.requests[0].at >= 0.7, "the last but one was within the duration"


@pytest.mark.parametrize(
    ("attempts", "seconds", "is_given_up"), [(1, 5, False), (2, 0.5, False), (2, 1, True), (9, 0.9, False)]
)
def test_when_a_task_of_two_attempts_and_a_second_is_given_up(
    attempts: int, seconds: float, *, is_given_up: bool
) -> None:
    began = datetime(2026, 1, 1, tzinfo=UTC)
    task = Task(create_time=began, dispatch_count=attempts, first_attempt=Attempt(dispatch_time=began))
    settings = RetryConfig(max_attempts=2, max_retry_duration=timedelta(seconds=1))
    assert given_up(task, settings, began.timestamp() + seconds) == is_given_up


async def test_a_task_may_have_its_own_retry_settings(client: CloudTasksAsyncClient, target: Target) -> None:
    target.answer = lambda _number: (500, {})
    once = post(target.url, retry_config=RetryConfig(max_attempts=1))
    task = await client.create_task(parent=MAIL, task=once)
    await gone(client, task.name)
    assert len(target.requests) == 1


async def test_a_target_that_is_down_is_tried_again(client: CloudTasksAsyncClient) -> None:
    queue = await new_queue(client, "down", retry_config=RetryConfig(QUICK, max_attempts=1000))
    task = await client.create_task(parent=queue, task=post(f"http://127.0.0.1:{free_port()}/"))

    async def is_tried_again() -> bool:
        return (await client.get_task(name=task.name)).dispatch_count >= 3

    await eventually(is_tried_again)
    seen = await client.get_task(name=task.name)
    assert seen.response_count == 0
    assert seen.last_attempt.response_status.code == grpc.StatusCode.UNAVAILABLE.value[0]
    await client.delete_task(name=task.name)


async def test_an_attempt_ends_at_its_dispatch_deadline(tmp_path: Path, target: Target) -> None:
    target.answering.clear()
    request = HttpRequest(url=target.url, http_method=HttpMethod.POST)
    task = Task(name=f"{MAIL}/tasks/t", http_request=request, dispatch_deadline=timedelta(seconds=0.2))
    task.last_attempt = Attempt(schedule_time=datetime.now(UTC))
    async with aiohttp.ClientSession() as session:
        outcome = await send(session, StoredTask(task, 0, None), tmp_path)
    assert (outcome.status, outcome.code) == (None, grpc.StatusCode.DEADLINE_EXCEEDED)
    assert "deadline of 0.2 s" in outcome.reason


async def test_retry_after_of_a_503_is_considered(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    retry = RetryConfig(min_backoff=timedelta(seconds=0.05), max_backoff=timedelta(seconds=5))
    queue = await new_queue(client, "retry-after", retry_config=retry)
    target.answer = lambda number: (503, {"Retry-After": "1"}) if number == 1 else (200, {})
    task = await client.create_task(parent=queue, task=post(target.url))
    await target.received(2)
    assert target.requests[1].at - target.requests[0].at >= 0.99
    assert said_waits(emulator, task) == ["1"]


async def test_no_more_tasks_run_at_once_than_the_limit(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    queue = await new_queue(client, "concurrent", rate_limits=RateLimits(max_concurrent_dispatches=2))
    target.answering.clear()
    await asyncio.gather(*(client.create_task(parent=queue, task=post(target.url)) for _ in range(8)))
    await target.received(2)
    status = await status_of(emulator, queue)
    assert (status["running"], status["waiting"]) == (2, 6)
    target.answering.set()
    await target.received(8)
    assert target.most_running == 2


async def test_no_more_tasks_are_dispatched_than_their_rate_allows(
    emulator: Emulator, client: CloudTasksAsyncClient, target: Target
) -> None:
    """The bucket is full at first; the next dispatch is due in an hour."""
    limits = RateLimits(max_dispatches_per_second=1 / 3600)
    queue = await new_queue(client, "slow", rate_limits=limits)
    burst = (await client.get_queue(name=queue)).rate_limits.max_burst_size
    await asyncio.gather(*(client.create_task(parent=queue, task=post(target.url)) for _ in range(burst + 5)))
    await target.received(burst)
    await marker(client, target)
    status = await status_of(emulator, queue)
    assert (status["dispatched"], status["waiting"]) == (burst, 5)


def test_the_bucket_fills_at_its_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(rate, "monotonic", lambda: now)
    bucket = rate.TokenBucket(10, 5)
    bucket.take(5)
    assert (bucket.available(), bucket.wait()) == (0, pytest.approx(0.1))
    now = 100.25
    assert (bucket.available(), bucket.wait()) == (2, 0)
    now = 200.0
    assert bucket.available() == 5


async def test_a_paused_queue_holds_its_tasks_until_it_is_resumed(
    client: CloudTasksAsyncClient, target: Target
) -> None:
    queue = await new_queue(client, "paused")
    assert (await client.pause_queue(name=queue)).state == Queue.State.PAUSED
    task = await client.create_task(parent=queue, task=post(target.url))
    await client.create_task(parent=queue, task=post(target.url))
    await marker(client, target)
    assert [request.path for request in target.requests] == ["/marker"]
    ran = await client.run_task(name=task.name)
    assert ran.dispatch_count == 1
    await target.received(2)
    await gone(client, task.name)
    with pytest.raises(exceptions.NotFound):
        await client.run_task(name=task.name)
    assert (await client.resume_queue(name=queue)).state == Queue.State.RUNNING
    await target.received(3)
