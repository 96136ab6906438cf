"""The connection to Firestore, made at first use: its calls without the client's wrappers.

They take two thirds of the client's processor time. FIRESTORE_EMULATOR_HOST points them at an emulator.
"""

import os
from dataclasses import dataclass
from typing import Any

from shared import clients
from shared.settings import settings

HOST = "firestore.googleapis.com:443"
SERVICE = "/google.firestore.v1.Firestore"

CHANNEL = (("grpc.keepalive_time_ms", 30000), ("grpc.max_receive_message_length", -1))
"""As Google's own client has it: found dead in half a minute, and no limit below Firestore's own."""


@dataclass(frozen=True, slots=True)
class FirestoreConnection:
    """The calls that functions make on one channel, and the messages that they take."""

    database: str
    root: str
    metadata: tuple[tuple[str, str], ...]
    channel: Any
    batch_get: Any
    commit: Any
    run_query: Any
    run_aggregation_query: Any
    batch_get_request: Any
    commit_request: Any
    query_request: Any
    aggregation_request: Any
    write: Any


def firestore_connection() -> FirestoreConnection:
    """The connection of this event loop."""
    return clients.of_this_loop("firestore_connection", _connect, _close)  # type: ignore[no-any-return]


def _connect() -> FirestoreConnection:
    from google.cloud.firestore_v1 import types

    channel = _channel()

    def call(kind: Any, name: str, request: Any, answer: Any) -> Any:
        return kind(f"{SERVICE}/{name}", request.SerializeToString, answer.pb().FromString)

    batch_get, commit = types.BatchGetDocumentsRequest.pb(), types.CommitRequest.pb()
    query, aggregation = types.RunQueryRequest.pb(), types.RunAggregationQueryRequest.pb()
    stream, unary = channel.unary_stream, channel.unary_unary
    database = f"projects/{settings().google_cloud_project}/databases/(default)"
    emulated = (("authorization", "Bearer owner"),) if os.environ.get("FIRESTORE_EMULATOR_HOST") else ()
    return FirestoreConnection(
        database=database,
        root=f"{database}/documents/",
        metadata=(("google-cloud-resource-prefix", database), *emulated),
        channel=channel,
        batch_get=call(stream, "BatchGetDocuments", batch_get, types.BatchGetDocumentsResponse),
        commit=call(unary, "Commit", commit, types.CommitResponse),
        run_query=call(stream, "RunQuery", query, types.RunQueryResponse),
        run_aggregation_query=call(stream, "RunAggregationQuery", aggregation, types.RunAggregationQueryResponse),
        batch_get_request=batch_get,
        commit_request=commit,
        query_request=query,
        aggregation_request=aggregation,
        write=types.Write.pb(),
    )


def _channel() -> Any:
    """A channel of our own: with the function's account, or to an emulator without."""
    if emulator := os.environ.get("FIRESTORE_EMULATOR_HOST"):
        import grpc

        return grpc.aio.insecure_channel(emulator, options=CHANNEL)
    from google.cloud.firestore_v1.services.firestore.transports import FirestoreGrpcAsyncIOTransport

    return FirestoreGrpcAsyncIOTransport.create_channel(HOST, options=CHANNEL)


async def _close(connection: FirestoreConnection) -> None:
    await connection.channel.close()
