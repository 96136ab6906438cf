"""Waiting for what functions do after an answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable

PATIENCE = 120.0
"""Seconds in which a file is scanned or an order granted, on a slow machine."""


async def until(is_so: Callable[[], Awaitable[bool]], what: str) -> None:
    """Ask until something is so. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE
    while not await is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(f"Waited {PATIENCE:g} s for {what}.")
        await asyncio.sleep(0.3)
