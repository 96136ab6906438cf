"""What waits for staff in the demo, and what they have done: all of it beside the matches, as it is other people's."""

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

import aiohttp

from emulators.replay.cloud import Cloud
from emulators.seed.creations import ensure_creations
from emulators.seed.desk import ensure_feedback, ensure_threads
from emulators.seed.incidents import ensure_dead_letters, ensure_flagged_save
from emulators.seed.orders import ensure_orders
from emulators.seed.people import People

First = TypeVar("First")
Second = TypeVar("Second")


async def both(first: Coroutine[Any, Any, First], second: Coroutine[Any, Any, Second]) -> tuple[First, Second]:
    """What two beside each other return. The first error ends both and is raised."""
    try:
        async with asyncio.TaskGroup() as group:
            former, latter = group.create_task(first), group.create_task(second)
    except ExceptionGroup as errors:
        raise _first_of(errors) from None
    return former.result(), latter.result()


def _first_of(errors: ExceptionGroup[Exception]) -> Exception:
    first = errors.exceptions[0]
    return _first_of(first) if isinstance(first, ExceptionGroup) else first


async def ensure_work(people: People, http: aiohttp.ClientSession, cloud: Cloud) -> Mapping[str, int]:
    """Make what is not there yet; returns how much of each kind is new. Raises ApiError, Unreachable and OSError."""
    kinds = {
        "support threads": ensure_threads(people),
        "bugs and ideas": ensure_feedback(people),
        "creations": ensure_creations(people, http),
        "orders": ensure_orders(people, http, cloud.environment["STRIPE_API_ORIGIN"]),
        "flagged saves": ensure_flagged_save(people),
        "dead letters": ensure_dead_letters(people),
    }
    async with asyncio.TaskGroup() as group:
        tasks = {kind: group.create_task(making) for kind, making in kinds.items()}
    return {kind: task.result() for kind, task in tasks.items()}


def described(made: Mapping[str, int]) -> str:
    """What was made now, in words."""
    new = [f"{count} {kind}" for kind, count in made.items() if count]
    return f"{', '.join(new)}: new" if new else "was there already"
