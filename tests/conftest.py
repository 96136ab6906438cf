"""The local cloud, once a session and only when a test asks for it; and the API in this process, on that cloud."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack

import httpx
import hypothesis
import pytest

from emulators.cloud import LocalCloud
from tests.accounts import Accounts
from tests.listening import Listener
from tests.local_api import LocalApi
from tests.whole_cloud import gateway, tokens, whole_cloud  # noqa: F401  fixtures

hypothesis.settings.register_profile("ludus", database=None, deadline=None)
hypothesis.settings.load_profile("ludus")

PARTS = ("firestore", "pubsub", "redis", "storage", "tasks")
SETTINGS = {
    "TRACES_FILE": "",
    "FUNCTIONS_ORIGIN": "http://127.0.0.1:9",  # nobody: tests do themselves what tasks would
    "LOG_LEVEL": "WARNING",
    "REDIS_TIMEOUT": "2",
    "RATE_AUTH": "10",
    "RATE_LOGIN": "5",
    "RATE_GAME": "1000",
    "RATE_LEADERBOARD": "100",
    "RATE_UPLOAD": "10",
    "RATE_GRANT": "100",
    "RATE_SERVER": "60000",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try again, twice, what waits for real servers: the machine may be busy with something else for a moment."""
    for item in items:
        if "unit" not in item.path.parts:
            item.add_marker(pytest.mark.flaky(reruns=2, reruns_delay=1))


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCloud]:
    """Google's emulators, Redis and storage on free ports; the functions run in this process instead."""
    with LocalCloud(tmp_path_factory.mktemp("cloud"), parts=PARTS) as running:
        os.environ.update(running.environment | SETTINGS)
        yield running


@pytest.fixture(scope="session")
async def api(cloud: LocalCloud) -> AsyncIterator[LocalApi]:
    """Calls functions by their names."""
    async with LocalApi() as local:
        yield local


@pytest.fixture
def accounts(api: LocalApi) -> Accounts:
    """Makes players and everybody else who calls; each test has its own."""
    return Accounts(api)


@pytest.fixture
async def listen(cloud: LocalCloud) -> AsyncIterator[Callable[[str], Awaitable[Listener]]]:
    """Opens a subscription to a topic."""
    async with AsyncExitStack() as opened:
        http = await opened.enter_async_context(httpx.AsyncClient(timeout=10))

        async def subscribe(topic: str) -> Listener:
            listener = Listener(topic, http)
            await listener.open()
            opened.push_async_callback(listener.close)
            return listener

        yield subscribe
