"""Clients of one event loop, made at first use: importing an endpoint loads none of them.

Firestore's and Redis's stand in their rooms, those of few functions where they are used (`shared.media.uploads`,
`shared.events.tasks`), so that the others' archives do not ask for them.
"""

import asyncio
import gc
import os
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from weakref import ref

if TYPE_CHECKING:
    from google.pubsub_v1 import PublisherAsyncClient

_PER_LOOP: dict[tuple[str, int], tuple[Any, Callable[[Any], Awaitable[None]] | None, Callable[[], Any]]] = {}
"""By name and the loop's id: the client, how to let go of it, and its loop, as a later one may have the same id."""
_IMPORTED: set[str] = set()


def of_this_loop(name: str, make: Callable[[], Any], close: Callable[[Any], Awaitable[None]] | None = None) -> Any:
    """A client that is made once: asynchronous clients belong to the event loop that they were made in.

    What is imported for it is never garbage, so the collector need not look at it again: that took a tenth of the
    processor time of a match's reactions. `close` lets go of it when the loop ends.
    """
    loop = asyncio.get_running_loop()
    key = (name, id(loop))
    kept = _PER_LOOP.get(key)
    if kept is None or kept[2]() is not loop:
        kept = _PER_LOOP[key] = make(), close, ref(loop)
        if name not in _IMPORTED:
            _IMPORTED.add(name)
            gc.freeze()
    return kept[0]


def publisher() -> "PublisherAsyncClient":
    """The Pub/Sub publisher; PUBSUB_EMULATOR_HOST points it at an emulator."""
    return of_this_loop("publisher", _publisher, close_transport)  # type: ignore[no-any-return]


def _publisher() -> "PublisherAsyncClient":
    from google.pubsub_v1 import PublisherAsyncClient

    host = os.environ.get("PUBSUB_EMULATOR_HOST")
    if not host:
        return PublisherAsyncClient()
    import grpc
    from google.pubsub_v1.services.publisher.transports import PublisherGrpcAsyncIOTransport

    return PublisherAsyncClient(transport=PublisherGrpcAsyncIOTransport(channel=grpc.aio.insecure_channel(host)))


async def close_transport(client: Any) -> None:
    """Close the channel of one of Google's generated clients."""
    await client.transport.close()


async def close(*names: str) -> None:
    """Let go of the clients of this event loop, or of those named, the last one made first."""
    loop = id(asyncio.get_running_loop())
    for key in [key for key in reversed(_PER_LOOP) if key[1] == loop and (not names or key[0] in names)]:
        client, let_go, _ = _PER_LOOP.pop(key)
        if let_go is not None:
            await let_go(client)
