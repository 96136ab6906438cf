"""Optimistic transactions: read at one moment, decide, commit with preconditions, again when a race was lost.

Two round trips and no locks, the same on the emulator and in the cloud. What a transaction reads, in however many
calls, is of the moment of its first read, so that what it decides and refuses is true of that moment. What it writes
after reading it is verified to be unchanged; what it only reads is not. What it has written it reads as written.
Queries of collections see what is there when they are asked.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar, overload

from shared.errors import DomainError, Unavailable
from shared.event import Event
from shared.firestore import audit, listening, outbox, writes
from shared.firestore.collection import Collection, M, Ref
from shared.firestore.commit import AfterCommit, Conflicts, LostRace, Writes, commit, followed
from shared.firestore.snapshot import Snapshot
from shared.model import Model
from shared.redis.cache import invalidate
from shared.telemetry import metrics

A = TypeVar("A", bound=Model)
B = TypeVar("B", bound=Model)
C = TypeVar("C", bound=Model)
R = TypeVar("R")

ATTEMPTS = 25
FIRST_DELAY = 0.01
LONGEST_DELAY = 0.5


class AlreadyDone(DomainError):
    """This fact was handled before; a delivery of it again changes nothing."""

    status = 200
    code = "ALREADY_DONE"
    message = "This was done before; nothing has changed."


class Transaction:
    """The reads and writes of one attempt. `now` is the attempt's moment, the same for all that it writes."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)
        self.events: list[Event] = []
        self.envelopes: list[outbox.Envelope] = []
        self.stale: list[str] = []
        self.shown: list[listening.Shown] = []
        self.afterwards: list[AfterCommit] = []
        self._reads = Snapshot()
        self._writes: Writes = {}
        self._written: dict[str, Model | None] = {}
        self._conflicts: Conflicts = {}
        self._incremented: set[str] = set()

    @overload
    async def read(self, a: Ref[A], /) -> tuple[A | None]: ...
    @overload
    async def read(self, a: Ref[A], b: Ref[B], /) -> tuple[A | None, B | None]: ...
    @overload
    async def read(self, a: Ref[A], b: Ref[B], c: Ref[C], /) -> tuple[A | None, B | None, C | None]: ...
    async def read(self, *refs: Ref[Any]) -> tuple[Any, ...]:
        """Documents of several collections in one call; None for those that do not exist."""
        await self._fetch([ref.path for ref in refs])
        return tuple(self._model(ref) for ref in refs)

    async def fetch(self, *refs: Ref[Any]) -> None:
        """Read documents now, in one call, so that getting them later costs nothing."""
        await self._fetch([ref.path for ref in refs])

    async def get(self, collection: Collection[M], document_id: str) -> M | None:
        """One document, or None."""
        return (await self.read(collection.ref(document_id)))[0]

    async def get_many(self, collection: Collection[M], document_ids: Iterable[str]) -> dict[str, M]:
        """Those that exist, by id, in one call."""
        refs = [collection.ref(document_id) for document_id in document_ids]
        await self._fetch([ref.path for ref in refs])
        documents = {ref.id: self._model(ref) for ref in refs}
        return {document_id: document for document_id, document in documents.items() if document is not None}

    def create(
        self,
        collection: Collection[M],
        document_id: str,
        document: M,
        *,
        otherwise: DomainError | None = None,
    ) -> None:
        """Write a document that must not exist yet; when it does, `otherwise` is raised (by default: try again).

        Raises ValueError when this transaction has written it already: one of the two would be lost.
        """
        path = f"{collection.name}/{document_id}"
        if self._written.get(path) is not None:
            raise ValueError(f"{path} is created twice in one transaction")
        write = self._set(path, document)
        write.current_document.exists = False
        self._conflicts[path] = otherwise

    def put(self, collection: Collection[M], document_id: str, document: M, *, overwrite: bool = False) -> None:
        """Write a document whole that this transaction has read: it must not have changed since.

        Fields of what was read that the model does not know stay: a newer version wrote them. With `overwrite` it is
        written whatever stands there. Raises ValueError for a document that was neither read nor written before.
        """
        path = f"{collection.name}/{document_id}"
        if not overwrite and path not in self._reads and path not in self._written:
            raise ValueError(f"{path} was not read in this transaction: read it first, or say overwrite=True")
        write = self._set(path, document)
        if path in self._conflicts:
            write.current_document.exists = False
        elif read := self._reads.get(path):
            writes.require_unchanged(write, read)

    def delete(self, collection: Collection[M], document_id: str) -> None:
        """Delete a document; if this transaction read it, it must not have changed since. None there is no error."""
        path = f"{collection.name}/{document_id}"
        self._refuse_incremented(path)
        write = self._writes[path] = writes.deletion(path)
        self._written[path] = None
        if (read := self._reads.get(path)) and read.fields is not None:
            writes.require_unchanged(write, read)

    def verify(self, collection: Collection[M], document_id: str) -> None:
        """Commit only if a document that this transaction read, or found missing, is still so; what it wrote stays."""
        path = f"{collection.name}/{document_id}"
        if path in self._written:
            return
        self._refuse_incremented(path)
        self._writes[path] = writes.verification(path, self._reads[path])

    def increment(self, collection: Collection[M], document_id: str, **amounts: float) -> None:
        """Add to number fields without reading them.

        Raises ValueError for a document that this transaction writes or verifies, too: one of the two would be lost.
        """
        path = f"{collection.name}/{document_id}"
        if path in self._writes and path not in self._incremented:
            raise ValueError(f"{path} is written in this transaction: write the sum")
        self._incremented.add(path)
        if path not in self._writes:
            self._writes[path] = writes.no_change(path)
        writes.add(self._writes[path], amounts)

    def include(self, made: Writes) -> None:
        """Commit writes that were made ready from reads of another kind, such as a migration's."""
        self._writes |= made

    def emit(self, event: Event) -> None:
        """Publish a fact exactly when this transaction commits."""
        self.events.append(event)

    def send(self, envelope: outbox.Envelope) -> None:
        """Publish something that is enclosed already, such as a dead letter, exactly when this transaction commits."""
        self.envelopes.append(envelope)

    def invalidate(self, *keys: str) -> None:
        """Forget cached pages once this transaction has committed."""
        self.stale.extend(keys)

    def show(self, player_id: str, section: str) -> None:
        """Show a player who listens what has changed (`shared.extension_points.LIVE`), once this has committed."""
        self.shown.append((player_id, section))

    def after_commit(self, work: AfterCommit) -> None:
        """Do something once this transaction has committed, such as moving a live board; it must not raise."""
        self.afterwards.append(work)

    async def has_lost(self) -> bool:
        """Whether something that it read has changed by now (a read each)."""
        return await self._reads.has_changed()

    async def commit(self) -> None:
        """Write all of it or nothing, then publish. Raises LostRace, or the error of a `create` that came second."""
        stored = [*outbox.enclose(self.events, self.now), *self.envelopes]
        for envelope in stored:
            self.create(outbox.OUTBOX, envelope.event_id, envelope)
        if self._writes:
            if entry := audit.unwritten():
                reads = {path: read.fields for path in self._written if (read := self._reads.get(path))}
                self.create(audit.ACTIONS, entry.action.action_id, audit.told(entry.action, reads, self._written))
            try:
                await commit(self._writes, self._conflicts)
            except Unavailable:  # it may have happened all the same
                await invalidate(self.stale)
                raise
            audit.stands(entry)
        follow = [followed(work) for work in self.afterwards]
        await asyncio.gather(*follow, listening.tell(self.stale, self.shown), outbox.publish_and_forget(stored))

    def _refuse_incremented(self, path: str) -> None:
        if path in self._incremented:
            raise ValueError(f"{path} is incremented in this transaction: read it first, and write the sum")

    async def _fetch(self, paths: list[str]) -> None:
        for path in paths:
            self._refuse_incremented(path)
        await self._reads.fetch(path for path in paths if path not in self._written)

    def _model(self, ref: Ref[M]) -> M | None:
        if ref.path in self._written:
            return self._written[ref.path]  # type: ignore[return-value]  # of the ref's own collection
        fields = self._reads[ref.path].fields
        return None if fields is None else ref.collection.parse(fields)

    def _set(self, path: str, document: Model) -> Any:
        self._refuse_incremented(path)
        read = self._reads.get(path)
        fields = ((read and read.fields) or {}) | document.model_dump()
        write = self._writes[path] = writes.replacement(path, fields)
        self._written[path] = document
        return write


async def run(body: Callable[[Transaction], Awaitable[R]]) -> R:
    """Run `body` in a transaction until it commits.

    Raises its domain errors: at once, with nothing written, or after the commit if the error is `committing`. Raises
    Unavailable when it never wins against others.
    """
    for attempt in range(ATTEMPTS):
        try:
            return await _attempt(body, Transaction())
        except LostRace:
            metrics.count_firestore("lost_race")
            await asyncio.sleep(random.uniform(0, min(LONGEST_DELAY, FIRST_DELAY * 2**attempt)))  # noqa: S311
    raise Unavailable("Too many others are changing the same thing; try again shortly.", retry_after=1)


async def _attempt(body: Callable[[Transaction], Awaitable[R]], tx: Transaction) -> R:
    refusal: DomainError | None = None
    try:
        result = await body(tx)
    except DomainError as error:
        if not error.commits:
            raise
        refusal = error
    except Exception as error:
        # A query may have shown what came after the transaction's moment, and no rule expects both.
        if await tx.has_lost():
            raise LostRace from error
        raise
    await tx.commit()
    if refusal is not None:
        raise refusal
    return result
