"""Dead letters and their replays in Firestore, and whether each dependency answers."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import datetime
from time import perf_counter

from functions.platform import rules
from functions.platform.models import BulkReplay, DeadLetter, Dependency, LetterState
from shared import clients
from shared.events import relay, tasks
from shared.firestore.client import firestore_connection
from shared.firestore.collection import Collection, batch_get
from shared.firestore.outbox import Envelope
from shared.firestore.queries import Filter
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.media import uploads
from shared.redis.client import redis_connection
from shared.settings import settings

DEAD_LETTERS = Collection("platform_dead_letters", DeadLetter)
REPLAYS = Collection("platform_replays", BulkReplay)
TASKS_QUEUE = "mail"
"""The queue that the health asks Cloud Tasks about."""

PATIENCE = 2.0
"""Seconds after which a dependency counts as down."""

HEALTH_KEPT = 5
"""Seconds that a good answer about health is kept: anybody may ask, and each asking costs every dependency a call."""


def add_dead_letter(tx: Transaction, letter: DeadLetter) -> None:
    """Keep a dead letter; the commit raises AlreadyDone when it is kept already."""
    tx.create(DEAD_LETTERS, letter.dead_letter_id, letter, otherwise=AlreadyDone())


async def dead_letter(dead_letter_id: str) -> DeadLetter:
    """One dead letter (one read). Raises UnknownDeadLetter."""
    return _known(await DEAD_LETTERS.get(dead_letter_id))


async def dead_letter_to_change(tx: Transaction, dead_letter_id: str) -> DeadLetter:
    """One dead letter. Raises UnknownDeadLetter."""
    return _known(await tx.get(DEAD_LETTERS, dead_letter_id))


def _known(letter: DeadLetter | None) -> DeadLetter:
    if letter is None:
        raise rules.UnknownDeadLetter
    return letter


async def letter_of_replay(tx: Transaction, dead_letter_id: str) -> DeadLetter | None:
    """The dead letter that a delivery says it is of; None when there is none (any more)."""
    return await tx.get(DEAD_LETTERS, dead_letter_id)


async def dead_letters(
    function: str | None, topic: str | None, state: LetterState | None, limit: int, after: tuple[datetime, str] | None
) -> list[DeadLetter]:
    """Dead letters, the latest first, after the given time and id (a read each)."""
    of_function: list[Filter] = [("function", "==", function)] if function else []
    of_topic: list[Filter] = [("source_topic", "==", topic)] if topic else []
    in_state: list[Filter] = [("state", "==", state)] if state else []
    return await DEAD_LETTERS.select(
        *of_function,
        *of_topic,
        *in_state,
        order=[("died_at", "DESCENDING"), ("dead_letter_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


def save_dead_letter(tx: Transaction, letter: DeadLetter) -> None:
    """Write a dead letter that this transaction read."""
    tx.put(DEAD_LETTERS, letter.dead_letter_id, letter)


def new_id() -> str:
    """An id that nothing else has."""
    return uuid.uuid4().hex


def send_again(tx: Transaction, letter: DeadLetter) -> None:
    """Write a letter whose last replay begins now, and publish it to its topic, for its handler alone."""
    save_dead_letter(tx, letter)
    tx.send(
        Envelope(
            event_id=letter.replays[-1].delivery_id,
            topic=letter.source_topic,
            key=letter.fact,
            data=letter.payload,
            ordering_key="",
            attributes=rules.replay_attributes(letter),
            created_at=tx.now,
        )
    )


async def count_dead(function: str) -> int:
    """How many letters of a function are dead (a read a thousand)."""
    return await DEAD_LETTERS.count(("function", "==", function), ("state", "==", LetterState.DEAD))


async def next_dead(tx: Transaction, function: str, position: str, limit: int) -> list[DeadLetter]:
    """The function's dead letters after a position, by their ids, as this transaction may change them.

    Two reads a letter: one finds it, the other holds it to be unchanged.
    """
    further: list[Filter] = [("dead_letter_id", ">", position)] if position else []
    found = await DEAD_LETTERS.select(
        ("function", "==", function),
        ("state", "==", LetterState.DEAD),
        *further,
        order=[("dead_letter_id", "ASCENDING")],
        limit=limit,
    )
    return list((await tx.get_many(DEAD_LETTERS, [letter.dead_letter_id for letter in found])).values())


async def bulk_replay(replay_id: str) -> BulkReplay:
    """One bulk replay (one read). Raises UnknownReplay."""
    run = await REPLAYS.get(replay_id)
    if run is None:
        raise rules.UnknownReplay
    return run


async def bulk_replay_at(tx: Transaction, replay_id: str, position: str) -> BulkReplay:
    """A bulk replay that stands at this position. Raises AlreadyDone when it has gone on, or is gone."""
    run = await tx.get(REPLAYS, replay_id)
    if run is None or run.finished_at or run.position != position:
        raise AlreadyDone
    return run


def add_bulk_replay(tx: Transaction, run: BulkReplay) -> None:
    """A new bulk replay."""
    tx.create(REPLAYS, run.replay_id, run)


def save_bulk_replay(tx: Transaction, run: BulkReplay) -> None:
    """Write a bulk replay that this transaction read."""
    tx.put(REPLAYS, run.replay_id, run)


async def check(names: Iterable[str]) -> list[Dependency]:
    """Ask each dependency that can be asked, all at once; an instance's first time, when their clients are there."""
    wanted = list(names)
    for name in wanted:
        with suppress(Exception):  # asking says what is wrong with it
            _CLIENTS.get(name, lambda: None)()
    return list(await asyncio.gather(*map(_check, wanted)))


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

relay_outbox = relay.relay
