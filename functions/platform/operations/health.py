"""Asking each dependency whether it answers."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic, perf_counter

from functions.platform.models.health import Dependency
from shared import clients
from shared.events import tasks
from shared.firestore.client import firestore_connection
from shared.firestore.collection import batch_get
from shared.media import uploads
from shared.redis.client import redis_connection
from shared.settings import settings

TASKS_QUEUE = "mail"
"""The queue that the health asks Cloud Tasks about."""


PATIENCE = 2.0
"""Seconds after which a dependency counts as down."""


HEALTH_KEPT = 5
"""Seconds that an answer about health is kept: anybody may ask, and each asking costs every dependency a call."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A dependency that is being asked, or was: `until` then its answer counts for this instance."""

    answer: asyncio.Task[Dependency]
    until: float


async def check(names: Iterable[str]) -> list[Dependency]:
    """The state of each dependency: asked all at once, and not again for seconds, whether it is up or down.

    An instance's first time, they are asked when their clients are there.
    """
    wanted = list(names)
    for name in wanted:
        with suppress(Exception):  # asking says what is wrong with it
            _CLIENTS.get(name, lambda: None)()
    return list(await asyncio.gather(*(asyncio.shield(_asked(name)) for name in wanted)))


def _asked(name: str) -> asyncio.Task[Dependency]:
    """Whoever asks while a dependency is asked waits for the same answer."""
    asked, now = asked_here(), monotonic()
    probe = asked.get(name)
    if probe is None or (probe.answer.done() and probe.until <= now):
        probe = asked[name] = Asked(asyncio.create_task(_check(name)), now + HEALTH_KEPT)
    return probe.answer


def asked_here() -> dict[str, Asked]:
    """What this instance has asked, by dependency."""
    return clients.of_this_loop("health", dict)  # type: ignore[no-any-return]


async def _check(name: str) -> Dependency:
    if (probe := _PROBES.get(name)) is None:
        return Dependency(name=name, status="not_asked")
    started = perf_counter()
    problem = None
    try:
        await asyncio.wait_for(probe(), PATIENCE)
    except TimeoutError:
        problem = f"no answer within {PATIENCE:g} s"
    except Exception as error:  # noqa: BLE001  whatever is wrong with it is the answer
        problem = type(error).__name__
    latency = round((perf_counter() - started) * 1000, 2)
    return Dependency(name=name, status="down" if problem else "up", latency_ms=latency, problem=problem)


async def _firestore() -> None:
    await batch_get(["platform_health/probe"])


async def _redis() -> None:
    await redis_connection().ask("PING")


async def _pubsub() -> None:
    await clients.publisher().get_topic(
        topic=f"projects/{settings().google_cloud_project}/topics/dead-letters", retry=None, timeout=PATIENCE
    )


_CLIENTS: dict[str, Callable[[], object]] = {
    "firestore": firestore_connection,
    "pubsub": clients.publisher,
    "tasks": tasks.client,
}
"""What takes long to import, which is not the part's own delay."""


_PROBES: dict[str, Callable[[], Awaitable[object]]] = {
    "firestore": _firestore,
    "redis": _redis,
    "pubsub": _pubsub,
    "tasks": lambda: tasks.require_queue(TASKS_QUEUE, PATIENCE),
    "storage": lambda: uploads.exists(settings().media_bucket),
}
