"""Queues and tasks of the Cloud Tasks emulator: made, read, changed, refused."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from google.api_core import exceptions
from google.cloud.tasks_v2 import CloudTasksAsyncClient, Queue, RateLimits, Task

from tests.integration.emulators.cloud_tasks import (
    IMAGES,
    LOCATION,
    MAIL,
    cloud_tasks,
    connected,
    later,
    new_queue,
    post,
    status_of,
)
from tests.integration.emulators.local_servers import Emulator

ANYWHERE = "http://127.0.0.1:9/"


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with cloud_tasks(tmp_path_factory.mktemp("tasks")) as started:
        yield started


@pytest.fixture
async def client(emulator: Emulator) -> AsyncIterator[CloudTasksAsyncClient]:
    async with connected(emulator) as opened:
        yield opened


async def test_queues_come_from_the_arguments_and_from_the_api(client: CloudTasksAsyncClient) -> None:
    made = await new_queue(client, "made")
    names = [queue.name async for queue in await client.list_queues(parent=LOCATION)]
    assert {MAIL, IMAGES, made} <= set(names)
    assert [queue.name async for queue in await client.list_queues(parent=LOCATION[:-1] + "9")] == []
    queue = await client.get_queue(name=made)
    assert queue.state == Queue.State.RUNNING
    assert queue.rate_limits.max_dispatches_per_second == 500
    assert queue.rate_limits.max_concurrent_dispatches == 1000
    assert queue.retry_config.max_attempts == 100
    assert queue.retry_config.min_backoff == timedelta(seconds=0.1)
    assert queue.retry_config.max_backoff == timedelta(hours=1)
    assert queue.retry_config.max_doublings == 16


async def test_a_page_of_queues_goes_on_where_the_last_one_ended(client: CloudTasksAsyncClient) -> None:
    parent = "projects/paged/locations/europe-west1"
    for name in ("a", "b", "c"):
        await client.create_queue(parent=parent, queue=Queue(name=f"{parent}/queues/{name}"))
    pager = await client.list_queues(request={"parent": parent, "page_size": 2})
    pages = [[queue.name[-1] for queue in page.queues] async for page in pager.pages]
    assert pages == [["a", "b"], ["c"]]


async def test_an_update_changes_what_its_mask_names(client: CloudTasksAsyncClient) -> None:
    name = await new_queue(client, "updated", rate_limits=RateLimits(max_dispatches_per_second=5))
    given = Queue(name=name, rate_limits=RateLimits(max_concurrent_dispatches=3), retry_config={"max_attempts": 7})
    changed = await client.update_queue(queue=given, update_mask={"paths": ["retry_config.max_attempts"]})
    assert changed.retry_config.max_attempts == 7
    assert changed.rate_limits.max_concurrent_dispatches == 1000
    assert changed.rate_limits.max_dispatches_per_second == 5
    changed = await client.update_queue(queue=given)
    assert changed.rate_limits.max_concurrent_dispatches == 3
    assert changed.rate_limits.max_dispatches_per_second == 500
    with pytest.raises(exceptions.InvalidArgument, match="colour"):
        await client.update_queue(queue=given, update_mask={"paths": ["colour"]})
    created = await client.update_queue(queue=Queue(name=f"{LOCATION}/queues/by-update"))
    assert (await client.get_queue(name=created.name)).name == created.name


async def test_a_deleted_queue_keeps_its_name_for_three_days(client: CloudTasksAsyncClient) -> None:
    name = await new_queue(client, "deleted")
    with pytest.raises(exceptions.AlreadyExists, match="UpdateQueue"):
        await new_queue(client, "deleted")
    await client.delete_queue(name=name)
    with pytest.raises(exceptions.NotFound):
        await client.get_queue(name=name)
    with pytest.raises(exceptions.NotFound):
        await client.delete_queue(name=name)
    with pytest.raises(exceptions.FailedPrecondition, match="existed too recently"):
        await new_queue(client, "deleted")


async def test_a_purge_deletes_the_tasks_and_keeps_the_queue(client: CloudTasksAsyncClient) -> None:
    queue = await new_queue(client, "purged")
    named = post(ANYWHERE, name=f"{queue}/tasks/named", schedule_time=later())
    await client.create_task(parent=queue, task=named)
    await client.create_task(parent=queue, task=post(ANYWHERE, schedule_time=later()))
    assert (await client.purge_queue(name=queue)).purge_time <= datetime.now(UTC)
    assert [task async for task in await client.list_tasks(parent=queue)] == []
    with pytest.raises(exceptions.AlreadyExists):
        await client.create_task(parent=queue, task=named)


async def test_only_the_full_view_shows_the_body(client: CloudTasksAsyncClient) -> None:
    queue = await new_queue(client, "views")
    created = await client.create_task(parent=queue, task=post(ANYWHERE, schedule_time=later()))
    assert created.http_request.body == b""
    assert created.view == Task.View.BASIC
    full = await client.get_task(request={"name": created.name, "response_view": Task.View.FULL})
    assert full.http_request.body == b"{}"
    for _ in range(4):
        await client.create_task(parent=queue, task=post(ANYWHERE, schedule_time=later()))
    pager = await client.list_tasks(request={"parent": queue, "page_size": 2})
    assert [len(page.tasks) async for page in pager.pages] == [2, 2, 1]


@pytest.mark.parametrize(
    ("task", "message"),
    [
        (Task(), "no http_request"),
        (Task(http_request={"url": "ftp://host/"}), "begins with http://"),
        (Task(http_request={"url": "http:///path"}), "full URL"),
        (Task(http_request={"url": "http://host/" + "x" * 2100}), "at most 2083"),
        (
            Task(http_request={"url": "http://host/", "http_method": "GET", "body": b"x"}),
            "with the method GET",
        ),
        (Task(http_request={"url": "http://host/", "headers": {"A": "b\r\nC: d"}}), "header name"),
        (Task(http_request={"url": "http://host/", "headers": {"A": "x" * 81920}}), "80 KB"),
        (Task(http_request={"url": "http://host/", "body": b"x" * (1 << 20)}), "Task size too large"),
        (
            Task(http_request={"url": "http://host/", "oidc_token": {"audience": "a"}}),
            "service_account_email",
        ),
        (
            Task(http_request={"url": "http://host/"}, dispatch_deadline=timedelta(seconds=14)),
            "dispatch_deadline",
        ),
        (
            Task(http_request={"url": "http://host/"}, dispatch_deadline=timedelta(minutes=31)),
            "dispatch_deadline",
        ),
        (
            Task(http_request={"url": "http://host/"}, schedule_time=datetime.now(UTC) + timedelta(days=31)),
            "more than 30 days ahead",
        ),
        (
            Task(http_request={"url": "http://host/"}, name=f"{LOCATION}/queues/mail/tasks/a.b"),
            "not a task's name",
        ),
        (
            Task(http_request={"url": "http://host/"}, name=f"{LOCATION}/queues/images/tasks/a"),
            "not in the queue",
        ),
    ],
)
async def test_a_bad_task_is_refused_as_an_invalid_argument(
    client: CloudTasksAsyncClient, task: Task, message: str
) -> None:
    with pytest.raises(exceptions.InvalidArgument, match=message):
        await client.create_task(parent=MAIL, task=task)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"rate_limits": {"max_dispatches_per_second": 501}}, "at most 500"),
        ({"rate_limits": {"max_concurrent_dispatches": 5001}}, "from 1 to 5000"),
        ({"retry_config": {"max_attempts": -2}}, "max_attempts"),
        ({"retry_config": {"min_backoff": timedelta(hours=2)}}, "longer than max_backoff"),
    ],
)
async def test_a_bad_queue_is_refused_as_an_invalid_argument(
    client: CloudTasksAsyncClient, settings: dict[str, object], message: str
) -> None:
    with pytest.raises(exceptions.InvalidArgument, match=message):
        await new_queue(client, "bad", **settings)


async def test_what_does_not_exist_is_not_found(client: CloudTasksAsyncClient) -> None:
    missing = f"{LOCATION}/queues/missing"
    with pytest.raises(exceptions.NotFound, match="Queue does not exist"):
        await client.create_task(parent=missing, task=post("http://host/"))
    with pytest.raises(exceptions.NotFound, match="task does not exist"):
        await client.get_task(name=f"{LOCATION}/queues/mail/tasks/missing")
    with pytest.raises(exceptions.NotFound):
        await client.pause_queue(name=missing)
    with pytest.raises(exceptions.InvalidArgument, match="not a queue's name"):
        await client.get_queue(name="mail")


async def test_the_admin_page_tells_each_queue_and_refuses_foreign_hosts(
    emulator: Emulator, client: CloudTasksAsyncClient
) -> None:
    queue = await new_queue(client, "counted")
    due = later()
    await client.create_task(parent=queue, task=post(ANYWHERE, schedule_time=due))
    status = await status_of(emulator, queue)
    assert (status["waiting"], status["running"], status["dispatched"], status["failed"]) == (1, 0, 0, 0)
    assert datetime.fromisoformat(status["next"]).timestamp() == pytest.approx(due.timestamp(), abs=1e-3)
    async with httpx.AsyncClient() as http:
        refused = await http.get(f"{emulator.url}/queues", headers={"Host": "evil.example"})
    assert refused.status_code == 403
