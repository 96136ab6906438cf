"""Work that waits, through the local Cloud Tasks: sent to the declared function, once a name, at its time."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from google.api_core.exceptions import NotFound

from shared import clients
from shared.declare import declaration_of, task
from shared.events import tasks
from shared.settings import settings
from shared.task import Task
from tests.integration.emulators.cloud_tasks import cloud_tasks
from tests.integration.emulators.local_servers import Emulator, Target, listening


class Greeting(Task):
    """What the task carries."""

    queue = "mail"
    function = "integration-send-greeting"

    to: str


@task("mail")
async def send_greeting(greeting: Greeting) -> None:
    """Send it."""


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    with cloud_tasks(tmp_path) as running:
        yield running


@pytest.fixture
async def target(emulator: Emulator, monkeypatch: pytest.MonkeyPatch):
    async with listening() as listener:
        monkeypatch.setenv("CLOUD_TASKS_EMULATOR_HOST", f"127.0.0.1:{emulator.ports['--port']}")
        configured = settings().model_copy(
            update={"functions_origin": listener.url, "google_cloud_project": "ludus-local"}
        )
        monkeypatch.setattr(tasks, "settings", lambda: configured)
        yield listener
        await clients.close()


async def test_a_task_calls_the_declared_function_with_its_payload(target: Target) -> None:
    assert await tasks.enqueue(Greeting(to="ada"))
    await target.received(1)
    request = target.requests[0]
    assert (request.method, request.path) == ("POST", f"/{declaration_of(send_greeting).name}")
    assert json.loads(request.body) == {"to": "ada"}
    assert request.headers["authorization"].startswith("Bearer ")


async def test_a_task_goes_to_the_address_of_its_function_and_is_for_the_function(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listening() as internal:
        configured = tasks.settings().model_copy(
            update={"task_addresses": (f"{Greeting.function}={internal.url}/",), "functions_origin": "https://origin"}
        )
        monkeypatch.setattr(tasks, "settings", lambda: configured)
        assert await tasks.enqueue(Greeting(to="ada"))
        await internal.received(1)
    token = internal.requests[0].headers["authorization"].removeprefix("Bearer ")
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["aud"] == f"https://origin/{Greeting.function}"
    assert target.requests == []


async def test_a_queue_has_the_suffix_of_its_deployment(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    configured = tasks.settings().model_copy(update={"queue_suffix": "-x7k2"})
    monkeypatch.setattr(tasks, "settings", lambda: configured)
    with pytest.raises(NotFound, match="mail-x7k2"):
        await tasks.require_queue("mail", seconds=5)


async def test_a_name_is_one_task(target: Target) -> None:
    first = await tasks.enqueue(Greeting(to="ada"), name="welcome:ada")
    second = await tasks.enqueue(Greeting(to="ada"), name="welcome:ada")
    assert (first, second) == (True, False)
    await target.received(1)
    assert len(target.requests) == 1


async def test_a_task_waits_for_its_time(target: Target) -> None:
    at = datetime.now(UTC) + timedelta(seconds=1)
    assert await tasks.enqueue(Greeting(to="ada"), at=at)
    await target.received(1)
    assert time.time() >= at.timestamp()
