"""Calls to Firestore and its neighbours: made again where a connection broke; Unavailable where nobody answers."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from shared.errors import Unavailable
from shared.firestore.client import FirestoreConnection

TIMEOUT = 10.0
"""Seconds that one call to Firestore may take."""

READ_AGAIN = 4
"""How often a read is made again whose connection broke, as one does that an idle instance has slept through."""

FIRST_PAUSE = 0.05
"""Seconds before the first of them, at most; twice as many before each other one."""


@contextmanager
def unavailable_when_unreachable() -> Iterator[None]:
    """Turn what Firestore's clients raise when it is down, slow or over its quota into Unavailable."""
    import grpc
    from google.api_core import exceptions

    passing = {
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        grpc.StatusCode.ABORTED,
    }
    try:
        yield
    except (grpc.aio.AioRpcError, exceptions.GoogleAPICallError, exceptions.RetryError) as error:
        code = error.code() if isinstance(error, grpc.aio.AioRpcError) else getattr(error, "grpc_status_code", None)
        if code in passing or isinstance(error, exceptions.RetryError):
            raise Unavailable(retry_after=2) from error
        raise


async def answers_of(wire: FirestoreConnection, call: Callable[..., Any], request: Any) -> list[Any]:
    """What a call answers; it waits for a lost connection to come back, and asks again if it broke.

    Raises Unavailable when Firestore does not answer in time.
    """
    import grpc

    options = {"metadata": wire.metadata, "timeout": TIMEOUT, "wait_for_ready": True}
    with unavailable_when_unreachable():
        for attempt in range(READ_AGAIN):
            try:
                return [answer async for answer in call(request, **options)]
            except grpc.aio.AioRpcError as error:
                if error.code() is not grpc.StatusCode.UNAVAILABLE:
                    raise
                await asyncio.sleep(random.uniform(0, FIRST_PAUSE * 2**attempt))  # noqa: S311
        return [answer async for answer in call(request, **options)]
