"""The local cloud, once a session and only when a test asks for it; and the API in this process, on that cloud.

Tasks are sent to where nothing listens, unless a test does: see tests/integration/auth/conftest.py.
"""

import functools
import inspect
import os
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack

import httpx
import hypothesis
import pytest

from emulators.cloud import LocalCloud
from shared.events import tasks
from tests.accounts import Accounts
from tests.local_api import LocalApi
from tests.partners import Partners
from tests.pubsub_listener import Listener
from tests.waiting import PATIENCE
from tests.whole_cloud import gateway, tokens, whole_cloud  # noqa: F401  fixtures

pytest_plugins = ("tests.longest_first",)

_patience = inspect.signature(httpx.AsyncClient).parameters["timeout"].default
_patience.connect = _patience.read = _patience.write = _patience.pool = PATIENCE
"""Of every call that does not say otherwise: the five seconds that httpx has are few on a busy machine."""

httpx._transports.default.create_ssl_context = functools.cache(httpx.create_ssl_context)
"""Each client would read all certificates of the world, which takes longer than most calls, and calls none but ours."""

tasks.TIMEOUT = PATIENCE
"""Of many who ask at once on a busy machine, the last would wait for longer than a function should."""

hypothesis.settings.register_profile("ludus", database=None, deadline=None)
hypothesis.settings.load_profile("ludus")

PARTS = ("firestore", "pubsub", "redis", "storage", "tasks", "mail", "partners")
SETTINGS = {
    "TRACES_FILE": "",
    "FUNCTIONS_ORIGIN": "http://127.0.0.1:9",  # nobody: tests do themselves what tasks would
    "LOG_LEVEL": "WARNING",
    "REDIS_TIMEOUT": "2",
    "PARTNER_TIMEOUT": "30",
    "RATE_AUTH": "10",
    "RATE_LOGIN": "5",
    "RATE_GAME": "1000",
    "RATE_LEADERBOARD": "100",
    "RATE_UPLOAD": "10",
    "RATE_GRANT": "100",
    "RATE_SERVER": "60000",
}


SHORT = 20


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--full-size`: tests that do less than a requirement asks for, as that takes long, do all of it."""
    parser.addoption("--full-size", action="store_true", default=False)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name tests of files by their lengths.

    An archive has the second of its making in it: workers that began in different ones would not find the same tests.
    """
    return f"{argname}-of-{len(val)}-bytes" if isinstance(val, bytes) and len(val) > SHORT else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse two tests of one id: xdist would run only the first of them, and say nothing."""
    twice = [node_id for node_id, count in Counter(item.nodeid for item in items).items() if count > 1]
    if twice:
        raise pytest.UsageError(f"Several tests have the same id, so that only one of them would run: {twice}")


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
        http = await opened.enter_async_context(httpx.AsyncClient())

        async def subscribe(topic: str) -> Listener:
            listener = Listener(topic, http)
            await listener.open()
            opened.push_async_callback(listener.close)
            return listener

        yield subscribe


@pytest.fixture
async def partners(cloud: LocalCloud) -> AsyncIterator[Partners]:
    """Steam, Epic, an Ethereum node; whole again when a test ends."""
    stand_ins = Partners(cloud)
    yield stand_ins
    await stand_ins.close()
