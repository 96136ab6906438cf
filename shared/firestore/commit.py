"""One commit: all of the writes or none, made again when its answer was lost, and never counted twice."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

from shared.errors import DomainError, Unavailable
from shared.firestore.calls import TIMEOUT
from shared.firestore.client import firestore_connection
from shared.firestore.codec import decode_fields
from shared.firestore.collection import batch_get
from shared.firestore.outbox import OUTBOX
from shared.telemetry import log, metrics

Writes = dict[str, Any]
"""Firestore's `Write` messages by the path of their document."""

Conflicts = dict[str, DomainError | None]
"""What must not exist yet, by path, and the error to raise when it does (None: the race is lost)."""


AfterCommit = Callable[[], Awaitable[None]]
"""What follows a commit, such as moving a live board."""


class LostRace(Exception):
    """Something that the transaction read or wanted to create changed before it committed."""


async def commit(writes: Writes, conflicts: Conflicts) -> None:
    """Write all of it or nothing.

    Raises LostRace, the error of a document that should have been new, or Unavailable.
    """
    import grpc

    wire = firestore_connection()
    request = wire.commit_request(database=wire.database, writes=writes.values())
    doubtful = False
    for attempt in range(4):
        metrics.count_firestore("commit", writes=len(writes))
        try:
            await wire.commit(request, metadata=wire.metadata, timeout=TIMEOUT)
        except grpc.aio.AioRpcError as error:
            code, status = error.code(), grpc.StatusCode
            refused = {status.ALREADY_EXISTS, status.FAILED_PRECONDITION, status.NOT_FOUND, status.ABORTED}
            if doubtful and code in refused and await _is_committed(writes, conflicts):
                return
            if code is status.ABORTED:
                raise LostRace from error
            if code in refused:
                await _raise_conflict(conflicts)
            if code is status.RESOURCE_EXHAUSTED:
                raise Unavailable(retry_after=2) from error
            if code not in {status.UNAVAILABLE, status.DEADLINE_EXCEEDED}:
                raise
            if _counts_unguarded(writes):
                raise Unavailable("It is not known whether this happened.", retry_after=2) from error
            doubtful = True
            await asyncio.sleep(random.uniform(0, 0.1 * 2**attempt))  # noqa: S311
        else:
            return
    raise Unavailable(retry_after=2)


def _counts_unguarded(writes: Writes) -> bool:
    """Whether writing this twice would count twice: an increment, and no written document that stops that."""
    stops = any(write.update.fields and write.HasField("current_document") for write in writes.values())
    return not stops and any(write.update_transforms for write in writes.values())


async def _is_committed(writes: Writes, conflicts: Conflicts) -> bool:
    """Whether a commit whose answer was lost did happen: a document that it wrote is as it wrote it.

    Events are asked for where there are some: they are this transaction's alone, and nobody changes them. Else
    what it created; what it only changed, others may have changed again since.
    """
    written = {path: write for path, write in writes.items() if write.update.fields}
    events = [path for path in written if path.startswith(f"{OUTBOX.name}/")]
    asked = events or [path for path in written if path in conflicts] or list(written)[:1]
    reads = await batch_get(asked) if asked else {}
    return any(read.fields == decode_fields(written[path].update.fields) for path, read in reads.items())


async def _raise_conflict(conflicts: Conflicts) -> None:
    """Raise the error of the first document that should have been new and is not; else the race is lost."""
    if named := [path for path, error in conflicts.items() if error is not None]:
        reads = await batch_get(named)
        for path in named:
            if reads[path].fields is not None and (error := conflicts[path]):
                raise error
    raise LostRace


async def followed(work: AfterCommit) -> None:
    """What follows a commit cannot undo it: a failure is for people to look at, not for the caller."""
    try:
        await work()
    except Exception as error:  # noqa: BLE001  the commit stands
        log.exception("after_commit.failed", error)
