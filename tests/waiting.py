"""How tests wait for what servers do in their own time: until it is there, however busy the machine is."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

Value = TypeVar("Value")

PATIENCE = 90.0
"""Seconds after which something counts as never to come. A test that passes does not wait them out."""


async def eventually(ask: Callable[[], Value | Awaitable[Value]]) -> Value:
    """Ask until the answer is true; returns it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        answer = ask()
        value: Value = await answer if inspect.isawaitable(answer) else answer  # type: ignore[assignment]
        if value:
            return value
        assert time.monotonic() < deadline, "it did not come to hold"
        await asyncio.sleep(0.02)


def wait_until(ask: Callable[[], Value]) -> Value:
    """Ask until the answer is true, where nothing else has to go on in this thread; returns it."""
    deadline = time.monotonic() + PATIENCE
    while not (value := ask()):
        assert time.monotonic() < deadline, "it did not come to hold"
        time.sleep(0.05)
    return value
