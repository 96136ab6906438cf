"""The Cloud Tasks emulator as its tests start and call it, with Google's own client."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import grpc  # type: ignore[import-untyped]
import httpx
from google.api_core import exceptions
from google.cloud.tasks_v2 import CloudTasksAsyncClient, Queue, Task
from google.cloud.tasks_v2.services.cloud_tasks.transports import CloudTasksGrpcAsyncIOTransport

from tests.integration.emulators.local_servers import Emulator, running
from tests.waiting import eventually

LOCATION = "projects/ludus-local/locations/europe-west1"
MAIL = f"{LOCATION}/queues/mail"
IMAGES = f"{LOCATION}/queues/images"


def cloud_tasks(data: Path) -> AbstractContextManager[Emulator]:
    """The emulator with the queues `mail` and `images`."""
    return running("tasks", data, "--queue", "mail", "--queue", "images", http="--admin-port", other="--port")


@asynccontextmanager
async def connected(emulator: Emulator) -> AsyncIterator[CloudTasksAsyncClient]:
    """A client of the emulator."""
    async with grpc.aio.insecure_channel(f"127.0.0.1:{emulator.ports['--port']}") as channel:
        yield CloudTasksAsyncClient(transport=CloudTasksGrpcAsyncIOTransport(channel=channel))


async def status_of(emulator: Emulator, queue: str) -> dict[str, Any]:
    """What the admin page tells of a queue."""
    async with httpx.AsyncClient() as http:
        listed = (await http.get(f"{emulator.url}/queues")).json()["queues"]
    queue_status: dict[str, Any] = next(status for status in listed if status["resource"] == queue)
    return queue_status


async def new_queue(client: CloudTasksAsyncClient, name: str, **settings: object) -> str:
    """Create a queue and give its full name."""
    queue = Queue(name=f"{LOCATION}/queues/{name}", **settings)
    return (await client.create_queue(parent=LOCATION, queue=queue)).name


def post(url: str, **fields: object) -> Task:
    """A task that posts {} to the URL."""
    return Task(http_request={"url": url, "body": b"{}"}, **fields)


def later() -> datetime:
    """In an hour."""
    return datetime.now(UTC) + timedelta(hours=1)


async def gone(client: CloudTasksAsyncClient, name: str) -> None:
    """Wait until the task has ended."""

    async def is_gone() -> bool:
        try:
            await client.get_task(name=name)
        except exceptions.NotFound:
            return True
        return False

    await eventually(is_gone)
