"""The Firestore client, made at first use, and the two calls that nearly every function makes on its channel.

FIRESTORE_EMULATOR_HOST points it at an emulator. All that is used of the client's private parts stands here.
"""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shared import clients
from shared.settings import settings

if TYPE_CHECKING:
    from google.cloud.firestore_v1 import AsyncClient


def firestore_client() -> "AsyncClient":
    """The Firestore client of this event loop."""
    return clients.of_this_loop("firestore", _open, _close)  # type: ignore[no-any-return]


def _open() -> "AsyncClient":
    from google.cloud.firestore_v1 import AsyncClient

    return AsyncClient(project=settings().google_cloud_project)


async def _close(client: "AsyncClient") -> None:
    await client._firestore_api.transport.close()  # noqa: SLF001  AsyncClient.close() blocks


@dataclass(frozen=True, slots=True)
class FirestoreConnection:
    """The two calls that nearly every function makes, on the Firestore client's own authenticated channel."""

    database: str
    root: str
    metadata: tuple[tuple[str, str], ...]
    batch_get: Any
    commit: Any
    batch_get_request: Any
    commit_request: Any
    write: Any


def firestore_connection() -> FirestoreConnection:
    """Firestore's BatchGetDocuments and Commit without the client's wrappers (a third of their processor time)."""
    return clients.of_this_loop("firestore_connection", _connect)  # type: ignore[no-any-return]


def _connect() -> FirestoreConnection:
    from google.cloud.firestore_v1 import types

    client = firestore_client()
    channel = client._firestore_api.transport.grpc_channel  # noqa: SLF001  its channel has the credentials
    channel._unary_unary_interceptors.clear()  # noqa: SLF001  they write the library's debug log, by a task a call
    database = client._database_string  # noqa: SLF001
    requests = types.BatchGetDocumentsRequest.pb(), types.CommitRequest.pb()
    answers = types.BatchGetDocumentsResponse.pb(), types.CommitResponse.pb()
    service = "/google.firestore.v1.Firestore"
    emulated = (("authorization", "Bearer owner"),) if os.environ.get("FIRESTORE_EMULATOR_HOST") else ()
    return FirestoreConnection(
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
