"""Optimistic transactions: read in one batch, decide, commit with preconditions, again when a race was lost.

Two round trips and no locks, the same on the emulator and in the cloud. What a transaction writes after reading
it is verified to be unchanged; what it only reads is not. What it has written it reads as written.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar, overload

from shared.errors import DomainError, Unavailable
from shared.event import Event
from shared.firestore import audit, outbox
from shared.firestore.client import firestore_connection
from shared.firestore.codec import encode, encode_fields
from shared.firestore.collection import Collection, M, Read, Ref, batch_get
from shared.firestore.commit import AfterCommit, Conflicts, LostRace, Writes, commit, followed
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
    """The reads and writes of one attempt. `now` is the attempt's moment, the same for all that it writes.

    What it has written it reads as written: two services that change one document each build on the other.
    """

    def __init__(self) -> None:
        self.now = datetime.now(UTC)
        self.events: list[Event] = []
        self.envelopes: list[outbox.Envelope] = []
        self.stale: list[str] = []
        self.afterwards: list[AfterCommit] = []
        self._reads: dict[str, Read] = {}
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
        refs = [collection.ref(one) for one in document_ids]
        await self._fetch([ref.path for ref in refs])
        found = {ref.id: self._model(ref) for ref in refs}
        return {one: document for one, document in found.items() if document is not None}

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
        read = self._reads.get(path)
        if path in self._conflicts or (read is not None and read.fields is None):
            write.current_document.exists = False
        elif read is not None:
            write.current_document.update_time.CopyFrom(read.update_time)

    def delete(self, collection: Collection[M], document_id: str) -> None:
        """Delete a document; if this transaction read it, it must not have changed since. None there is no error."""
        path = f"{collection.name}/{document_id}"
        self._refuse_incremented(path)
        wire = firestore_connection()
        write = self._writes[path] = wire.write(delete=wire.root + path)
        self._written[path] = None
        if (read := self._reads.get(path)) is not None and read.fields is not None:
            write.current_document.update_time.CopyFrom(read.update_time)

    def verify(self, collection: Collection[M], document_id: str) -> None:
        """Commit only if a document that this transaction read, or found missing, is still so; what it wrote stays."""
        path = f"{collection.name}/{document_id}"
        if path in self._written:
            return
        self._refuse_incremented(path)
        wire = firestore_connection()
        if (read := self._reads[path]).fields is None:
            write = self._writes[path] = wire.write(delete=wire.root + path)
            write.current_document.exists = False
            return
        write = self._writes[path] = wire.write()
        write.update.name = wire.root + path
        write.update_mask.SetInParent()
        write.current_document.update_time.CopyFrom(read.update_time)

    def increment(self, collection: Collection[M], document_id: str, **amounts: float) -> None:
        """Add to number fields without reading them.

        Raises ValueError for a document that this transaction writes or verifies, too: one of the two would be lost.
        """
        path = f"{collection.name}/{document_id}"
        if path in self._writes and path not in self._incremented:
            raise ValueError(f"{path} is written in this transaction: write the sum")
        self._incremented.add(path)
        wire = firestore_connection()
        write = self._writes.setdefault(path, wire.write())
        write.update.name = wire.root + path
        write.update_mask.SetInParent()
        for name, amount in amounts.items():
            transform = write.update_transforms.add(field_path=name)
            encode(amount, transform.increment)

    def emit(self, event: Event) -> None:
        """Publish a fact exactly when this transaction commits."""
        self.events.append(event)

    def send(self, envelope: outbox.Envelope) -> None:
        """Publish something that is enclosed already, such as a dead letter, exactly when this transaction commits."""
        self.envelopes.append(envelope)

    def invalidate(self, *keys: str) -> None:
        """Forget cached pages once this transaction has committed."""
        self.stale.extend(keys)

    def after_commit(self, work: AfterCommit) -> None:
        """Do something once this transaction has committed, such as moving a live board; it must not raise."""
        self.afterwards.append(work)

    async def commit(self) -> None:
        """Write all of it or nothing, then publish. Raises LostRace, or the error of a `create` that came second."""
        stored = [*outbox.enclose(self.events, self.now), *self.envelopes]
        for envelope in stored:
            self.create(outbox.OUTBOX, envelope.event_id, envelope)
        if self._writes:
            if entry := audit.unwritten():
                self.create(audit.ACTIONS, entry.action.action_id, entry.action)
            try:
                await commit(self._writes, self._conflicts)
            except Unavailable:  # it may have happened all the same
                await invalidate(self.stale)
                raise
            audit.stands(entry)
        follow = [followed(work) for work in self.afterwards]
        await asyncio.gather(*follow, invalidate(self.stale), outbox.publish_and_forget(stored))

    def _refuse_incremented(self, path: str) -> None:
        if path in self._incremented:
            raise ValueError(f"{path} is incremented in this transaction: read it first, and write the sum")

    async def _fetch(self, paths: list[str]) -> None:
        for path in paths:
            self._refuse_incremented(path)
        wanted = [path for path in dict.fromkeys(paths) if path not in self._reads and path not in self._written]
        if wanted:
            self._reads |= await batch_get(wanted)

    def _model(self, ref: Ref[M]) -> M | None:
        if ref.path in self._written:
            return self._written[ref.path]  # type: ignore[return-value]  # of the ref's own collection
        fields = self._reads[ref.path].fields
        return None if fields is None else ref.collection.parse(fields)

    def _set(self, path: str, document: Model) -> Any:
        self._refuse_incremented(path)
        wire = firestore_connection()
        write = self._writes[path] = wire.write()
        write.update.name = wire.root + path
        self._written[path] = document
        read = self._reads.get(path)
        encode_fields(((read and read.fields) or {}) | document.model_dump(), write.update.fields)
        return write


async def run(body: Callable[[Transaction], Awaitable[R]]) -> R:
    """Run `body` in a transaction until it commits.

    Raises its domain errors: at once, with nothing written, or after the commit if the error is `committing`. Raises
    Unavailable when it never wins against others.
    """
    for attempt in range(ATTEMPTS):
        tx = Transaction()
        refusal: DomainError | None = None
        try:
            result = await body(tx)
        except DomainError as error:
            if not error.commits:
                raise
            refusal = error
        try:
            await tx.commit()
        except LostRace:
            metrics.count_firestore("lost_race")
            await asyncio.sleep(random.uniform(0, min(LONGEST_DELAY, FIRST_DELAY * 2**attempt)))  # noqa: S311
            continue
        if refusal is not None:
            raise refusal
        return result
    raise Unavailable("Too many others are changing the same thing; try again shortly.", retry_after=1)
