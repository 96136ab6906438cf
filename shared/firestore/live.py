"""The database that clients listen to: it holds copies that are written anew, and nothing that counts.

It is a database of its own, so that no security rule can show a client the record.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from shared.errors import Unavailable
from shared.firestore.calls import TIMEOUT, unavailable_when_unreachable
from shared.firestore.client import FirestoreConnection, firestore_connection
from shared.firestore.codec import decode_fields, encode_fields
from shared.firestore.collection import Read
from shared.firestore.listening import SHARED_SECTION
from shared.firestore.transaction import Transaction
from shared.firestore.writes import require_unchanged
from shared.live_groups import Group
from shared.telemetry import metrics

DATABASE = "live"

ATTEMPTS = 12
"""How often a write is tried that others were faster than."""

LONGEST_PAUSE = 0.5


def _connection() -> FirestoreConnection:
    """The record's channel, with the names of the other database."""
    wire = firestore_connection()
    project = wire.database.rpartition("/")[0]
    database = f"{project}/{DATABASE}"
    others = [pair for pair in wire.metadata if pair[0] != "google-cloud-resource-prefix"]
    metadata = (("google-cloud-resource-prefix", database), *others)
    return replace(wire, database=database, root=f"{database}/documents/", metadata=metadata)


async def read(path: str) -> Read:
    """A live document as it is (one read). Raises Unavailable."""
    wire = _connection()
    request = wire.batch_get_request(database=wire.database, documents=[wire.root + path])
    metrics.count_firestore("batch_get", reads=1)
    with unavailable_when_unreachable():
        options = {"metadata": wire.metadata, "timeout": TIMEOUT, "wait_for_ready": True}
        async for answer in wire.batch_get(request, **options):
            if answer.WhichOneof("result") == "found":
                document = answer.found
                return Read(decode_fields(document.fields), document.update_time, answer.read_time)
            if answer.missing:
                return Read(None, None, answer.read_time)
    return Read(None, None, datetime.now(UTC))


async def until_written(attempt: Callable[[], Awaitable[bool]]) -> None:
    """Read and write again as long as others are faster, for some seconds. Raises Unavailable after that."""
    for number in range(ATTEMPTS):
        if await attempt():
            return
        await asyncio.sleep(random.uniform(0, min(LONGEST_PAUSE, 0.02 * 2**number)))  # noqa: S311
    raise Unavailable(retry_after=1)


async def write(path: str, fields: Mapping[str, Any], before: Read, only: Collection[str] = ()) -> bool:
    """Write a live document whole, or `only` these fields of it; those that are not given go (one write).

    Returns False where it has changed since it was read. Raises Unavailable.
    """
    wire = _connection()
    change = wire.write()
    change.update.name = wire.root + path
    encode_fields(fields, change.update.fields)
    if only:
        change.update_mask.field_paths.extend(only)
    require_unchanged(change, before)
    return await _commit(wire, change)


def show_tribe(tx: Transaction, tribe_id: str, moved: Iterable[str] = ()) -> None:
    """Show a tribe's members who listen what has changed, once this has committed.

    It is written once a second at most, however often it changes (`shared.extension_points.SHARED_LIVE`). `moved` is
    for a change of who the members are: all who are and all who were, as each is told which document is theirs now.
    """
    tx.shown.append(Group("tribe", tribe_id))
    for player_id in moved:
        tx.show(player_id, SHARED_SECTION)


def show_world(tx: Transaction, world_id: str) -> None:
    """Show all who play in a world, such as a season, what has changed: every 15 seconds at most."""
    tx.shown.append(Group("world", world_id))


@dataclass(frozen=True, slots=True)
class Change:
    """A live document as it is to be; without fields, it goes. With `before`, only if it is as it was read."""

    path: str
    fields: Mapping[str, Any] | None
    before: Read | None = None


async def change(*changes: Change) -> bool:
    """Write and delete several live documents in one commit (a write each).

    Returns False, with nothing done, where one has changed since it was read. Raises Unavailable.
    """
    wire = _connection()
    return await _commit(wire, *(_written(wire, change) for change in changes))


def _written(wire: FirestoreConnection, wanted: Change) -> Any:
    name = wire.root + wanted.path
    change = wire.write(delete=name) if wanted.fields is None else wire.write()
    if wanted.fields is not None:
        change.update.name = name
        encode_fields(wanted.fields, change.update.fields)
    if wanted.before:
        require_unchanged(change, wanted.before)
    return change


async def delete(path: str, before: Read | None = None) -> bool:
    """Delete a live document (one write): whoever listens is told that it has gone.

    Returns False where it has changed since it was read. Raises Unavailable.
    """
    wire = _connection()
    change = wire.write(delete=wire.root + path)
    if before:
        require_unchanged(change, before)
    return await _commit(wire, change)


async def _commit(wire: FirestoreConnection, *changes: Any) -> bool:
    import grpc

    status = grpc.StatusCode
    metrics.count_firestore("commit", writes=len(changes))
    request = wire.commit_request(database=wire.database, writes=changes)
    with unavailable_when_unreachable():
        try:
            await wire.commit(request, metadata=wire.metadata, timeout=TIMEOUT)
        except grpc.aio.AioRpcError as error:
            if error.code() in {status.FAILED_PRECONDITION, status.NOT_FOUND, status.ALREADY_EXISTS, status.ABORTED}:
                return False
            raise
    return True
