"""Dead letters in Firestore, and whether each dependency answers."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from time import perf_counter

from functions.platform.models import DeadLetter, Dependency
from shared import clients, outbox, uploads
from shared.firestore import Collection, batch_get
from shared.settings import settings
from shared.transaction import AlreadyDone, Transaction

DEAD_LETTERS = Collection("platform_dead_letters", DeadLetter)
PATIENCE = 2.0
"""Seconds after which a dependency counts as down."""


def add_dead_letter(tx: Transaction, letter: DeadLetter) -> None:
    """Keep a dead letter; the commit raises AlreadyDone when it is kept already."""
    tx.create(DEAD_LETTERS, letter.dead_letter_id, letter, otherwise=AlreadyDone())


async def check(names: Iterable[str]) -> list[Dependency]:
    """Ask each dependency, all at once."""
    return list(await asyncio.gather(*(_check(name, _PROBES[name]) for name in names)))


async def _check(name: str, probe: Callable[[], Awaitable[object]]) -> Dependency:
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
    await clients.redis().ping()  # type: ignore[misc]


async def _pubsub() -> None:
    await clients.publisher().get_topic(
        topic=f"projects/{settings().google_cloud_project}/topics/dead-letters", retry=None, timeout=PATIENCE
    )


_PROBES: dict[str, Callable[[], Awaitable[object]]] = {
    "firestore": _firestore,
    "redis": _redis,
    "pubsub": _pubsub,
    "storage": lambda: uploads.exists(settings().media_bucket),
}

relay_outbox = outbox.relay
