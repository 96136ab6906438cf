"""Work that waits: a task calls its function later, once, and again when it fails."""

import hashlib
import os
from datetime import datetime
from typing import TYPE_CHECKING

from shared import clients
from shared.firestore.calls import unavailable_when_unreachable
from shared.settings import settings
from shared.task import Task

if TYPE_CHECKING:
    from google.cloud.tasks_v2 import CloudTasksAsyncClient

ACCOUNT = "ludus-tasks"
"""The service account that tasks call functions as; Terraform makes it (`infra/terraform/identity.tf`)."""

TIMEOUT = 5.0
"""Seconds that Cloud Tasks may take to accept a task."""


async def enqueue(work: Task, *, name: str = "", at: datetime | None = None) -> bool:
    """Have the work's function, which is declared with `task`, called with it, now or `at` a time.

    Tasks of the same `name` are one for about an hour after the first has run; returns False for one that there
    is already. Raises Unavailable when Cloud Tasks does not answer.
    """
    from google.api_core.exceptions import AlreadyExists
    from google.cloud import tasks_v2

    configured = settings()
    queue = _path(work.queue)
    audience = f"{configured.functions_origin}/{work.function}"
    addresses = dict(address.split("=", 1) for address in configured.task_addresses)
    account = f"{ACCOUNT}@{configured.google_cloud_project}.iam.gserviceaccount.com"
    task = tasks_v2.Task(
        http_request=tasks_v2.HttpRequest(
            url=addresses.get(work.function, audience),
            body=work.model_dump_json().encode(),
            headers={"Content-Type": "application/json"},
            oidc_token=tasks_v2.OidcToken(service_account_email=account, audience=audience),
        ),
        schedule_time=at,
    )
    if name:
        task.name = f"{queue}/tasks/{hashlib.sha256(name.encode()).hexdigest()}"
    with unavailable_when_unreachable():
        try:
            await client().create_task(parent=queue, task=task, timeout=TIMEOUT)
        except AlreadyExists:
            return False
    return True


async def require_queue(name: str, seconds: float) -> None:
    """Raise what the client raises unless Cloud Tasks says within so many seconds that there is this queue."""
    await client().get_queue(name=_path(name), retry=None, timeout=seconds)


def _path(queue: str) -> str:
    """The queue by its full name."""
    configured = settings()
    location = f"projects/{configured.google_cloud_project}/locations/{configured.google_cloud_region}"
    return f"{location}/queues/{queue}{configured.queue_suffix}"


def client() -> "CloudTasksAsyncClient":
    """The client of this event loop, imported and made at the first need."""
    return clients.of_this_loop("tasks", _make, clients.close_transport)  # type: ignore[no-any-return]


def _make() -> "CloudTasksAsyncClient":
    from google.cloud.tasks_v2 import CloudTasksAsyncClient

    host = os.environ.get("CLOUD_TASKS_EMULATOR_HOST")
    if not host:
        return CloudTasksAsyncClient()
    import grpc
    from google.cloud.tasks_v2.services.cloud_tasks.transports import CloudTasksGrpcAsyncIOTransport

    return CloudTasksAsyncClient(transport=CloudTasksGrpcAsyncIOTransport(channel=grpc.aio.insecure_channel(host)))
