"""Work that many do at once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


async def do_each(items: Iterable[Item], at_once: int, do: Callable[[Item], Awaitable[None]]) -> None:
    """Do something with each item, in order, `at_once` of them at a time. The first error ends it and is raised."""
    waiting = iter(items)

    async def work() -> None:
        for item in waiting:
            await do(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(work())
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
