"""Firestore, Pub/Sub and Redis, made at first use: importing an endpoint loads none of them.

The clients of few functions stand where they are used (`shared.media.uploads`, `shared.events.tasks`), so that the others'
archives do not ask for them.
"""

import asyncio
import gc
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shared.settings import settings

if TYPE_CHECKING:
    from google.cloud.firestore_v1 import AsyncClient
    from google.pubsub_v1 import PublisherAsyncClient
    from redis.asyncio import Redis


_PER_LOOP: dict[tuple[str, int], Any] = {}
_IMPORTED: set[str] = set()


def of_this_loop(name: str, make: Callable[[], Any]) -> Any:
    """A client that is made once: asynchronous clients belong to the event loop that they were made in.

    What is imported for it is never garbage, so the collector need not look at it again: that took a tenth of the
    processor time of a match's reactions.
    """
    key = (name, id(asyncio.get_running_loop()))
    client = _PER_LOOP.get(key)
    if client is None:
        client = _PER_LOOP[key] = make()
        if name not in _IMPORTED:
            _IMPORTED.add(name)
            gc.freeze()
    return client


def firestore() -> "AsyncClient":
    """The Firestore client; FIRESTORE_EMULATOR_HOST points it at an emulator."""
    return of_this_loop("firestore", _firestore)  # type: ignore[no-any-return]


def _firestore() -> "AsyncClient":
    from google.cloud.firestore_v1 import AsyncClient

    return AsyncClient(project=settings().google_cloud_project)


@dataclass(frozen=True, slots=True)
class FirestoreWire:
    """The two calls that nearly every function makes, on the Firestore client's own authenticated channel."""

    database: str
    root: str
    metadata: tuple[tuple[str, str], ...]
    batch_get: Any
    commit: Any
    batch_get_request: Any
    commit_request: Any
    write: Any


def firestore_wire() -> FirestoreWire:
    """Firestore's BatchGetDocuments and Commit without the client's wrappers (a third of their processor time)."""
    return of_this_loop("firestore_wire", _firestore_wire)  # type: ignore[no-any-return]


def _firestore_wire() -> FirestoreWire:
    from google.cloud.firestore_v1 import types

    client = firestore()
    channel = client._firestore_api.transport.grpc_channel  # noqa: SLF001  its channel has the credentials
    channel._unary_unary_interceptors.clear()  # noqa: SLF001  they write the library's debug log, by a task a call
    database = client._database_string  # noqa: SLF001
    requests = types.BatchGetDocumentsRequest.pb(), types.CommitRequest.pb()
    answers = types.BatchGetDocumentsResponse.pb(), types.CommitResponse.pb()
    service = "/google.firestore.v1.Firestore"
    emulated = (("authorization", "Bearer owner"),) if os.environ.get("FIRESTORE_EMULATOR_HOST") else ()
    return FirestoreWire(
        database=database,
        root=f"{database}/documents/",
        metadata=(("google-cloud-resource-prefix", database), *emulated),
        batch_get=channel.unary_stream(
            f"{service}/BatchGetDocuments", requests[0].SerializeToString, answers[0].FromString
        ),
        commit=channel.unary_unary(f"{service}/Commit", requests[1].SerializeToString, answers[1].FromString),
        batch_get_request=requests[0],
        commit_request=requests[1],
        write=types.Write.pb(),
    )


def publisher() -> "PublisherAsyncClient":
    """The Pub/Sub publisher; PUBSUB_EMULATOR_HOST points it at an emulator."""
    return of_this_loop("publisher", _publisher)  # type: ignore[no-any-return]


def _publisher() -> "PublisherAsyncClient":
    from google.pubsub_v1 import PublisherAsyncClient

    host = os.environ.get("PUBSUB_EMULATOR_HOST")
    if not host:
        return PublisherAsyncClient()
    import grpc
    from google.pubsub_v1.services.publisher.transports import PublisherGrpcAsyncIOTransport

    return PublisherAsyncClient(transport=PublisherGrpcAsyncIOTransport(channel=grpc.aio.insecure_channel(host)))


def redis() -> "Redis":
    """The Redis client. It waits `redis_timeout` seconds at most and tries once more on a broken connection."""
    return of_this_loop("redis", _redis)  # type: ignore[no-any-return]


def _redis() -> "Redis":
    from redis.asyncio import Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff

    configured = settings()
    tls: dict[str, Any] = {"ssl_ca_certs": str(configured.redis_ca_file)} if configured.redis_ca_file else {}
    return Redis.from_url(
        configured.redis_url,
        socket_timeout=configured.redis_timeout,
        socket_connect_timeout=configured.redis_timeout,
        retry=Retry(NoBackoff(), 1),
        health_check_interval=0,
        max_connections=1000,  # more than any instance takes at once: who finds none free is not counted
        **tls,
    )


def redis_wire() -> "RedisWire":
    """What runs scripts in Redis with a quarter of the client's processor time."""
    return of_this_loop("redis_wire", _redis_wire)  # type: ignore[no-any-return]


def _redis_wire() -> "RedisWire":
    from shared.redis.connection import SharedConnection

    return SharedConnection(redis(), settings().redis_timeout)


def redis_errors() -> tuple[type[Exception], ...]:
    """What the Redis client raises when Redis does not answer."""
    from redis.exceptions import RedisError

    return (RedisError, OSError, TimeoutError)


async def close() -> None:
    """Let go of the asynchronous clients of this event loop."""
    loop = id(asyncio.get_running_loop())
    for key in [key for key in _PER_LOOP if key[1] == loop]:
        client = _PER_LOOP.pop(key)
        if key[0] == "firestore":
            await client._firestore_api.transport.close()  # noqa: SLF001  AsyncClient.close() blocks
        elif key[0] == "redis_wire":
            await client.close()
        elif hasattr(client, "aclose"):
            await client.aclose()
        elif hasattr(client, "transport"):
            await client.transport.close()
