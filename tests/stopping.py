"""A process that stops at one of its waits."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Generator
from contextlib import suppress
from functools import partial
from typing import Any

from shared import clients

MOST_WAITS = 200
Work = Callable[[], Awaitable[object]]


class Stopped(asyncio.CancelledError):
    """The process is gone: as a cancellation, after which clients let go of their connections."""


class StoppingAt:
    """Awaits some work, and stops it at one of its waits: before what it waits for, or after it, an error or not."""

    def __init__(self, work: Awaitable[object], wait: int, *, answered: bool) -> None:
        self._work, self._wait, self._answered = work, wait, answered
        self.stopped = False

    def __await__(self) -> Generator[Any, Any, object]:
        steps = self._work.__await__()
        step: Callable[[], Any] = partial(next, steps)
        for wait in itertools.count():
            try:
                waiting = step()
                if wait == self._wait and not self._answered:
                    self.stopped = True
                    waiting = steps.throw(Stopped())
            except StopIteration as end:
                return end.value
            step = partial(next, steps)
            try:
                yield waiting
            except BaseException as error:  # noqa: BLE001  it is the work's
                step = partial(steps.throw, error)
            if wait == self._wait and self._answered:
                self.stopped = True
                step = partial(steps.throw, Stopped())
        raise AssertionError("counting has no end")


async def stops(work: Work, wait: int, *, answered: bool) -> bool:
    """Do some work up to a wait; says whether it has that many.

    After the last one the connections to partners are closed. A stop inside of what httpx shields from cancellations
    leaves one in use for ever, as the end of a process does not; after a hundred, nobody gets one.
    """
    stopping = StoppingAt(work(), wait, answered=answered)
    with suppress(Stopped):
        await stopping
    if not stopping.stopped:
        await clients.close("partners")
    return stopping.stopped
