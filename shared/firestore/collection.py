"""Collections of typed documents: which there are is said by each service's store, how they are read here."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from shared.firestore.calls import answers_of, unavailable_when_unreachable
from shared.firestore.client import FirestoreConnection, firestore_connection
from shared.firestore.codec import decode_fields
from shared.firestore.disjunctions import joined, parts_of
from shared.firestore.queries import Filter, Order, aggregation_of, query_of
from shared.model import Model
from shared.telemetry import metrics

M = TypeVar("M", bound=Model)

STREAM_TIMEOUT = 240.0
"""Seconds that a stream of documents may take, with all that is done with each meanwhile."""


@dataclass(frozen=True, slots=True)
class Ref(Generic[M]):
    """One document of a collection, there or not."""

    collection: "Collection[M]"
    id: str

    @property
    def path(self) -> str:
        """The document's path below the database."""
        return f"{self.collection.name}/{self.id}"


@dataclass(frozen=True, slots=True)
class Collection(Generic[M]):
    """A collection and the model of its documents, named `{service}_{entity}`."""

    name: str
    model: type[M]

    def ref(self, document_id: str) -> Ref[M]:
        """The document with this id."""
        return Ref(self, document_id)

    def new_id(self) -> str:
        """An id that no document of this collection has, for one that is named by nothing else."""
        return uuid.uuid4().hex

    def parse(self, fields: dict[str, Any]) -> M:
        """A document of this collection from its fields; those that only a newer version knows are left out."""
        return self.model.model_validate(fields, extra="ignore")

    async def get(self, document_id: str) -> M | None:
        """One document, or None (one read)."""
        return (await self.get_many([document_id])).get(document_id)

    async def get_many(self, document_ids: Iterable[str]) -> dict[str, M]:
        """Those that exist, by id, in one call (a read each)."""
        return {name: self.parse(fields) for name, fields in (await self.stored_by_id(document_ids)).items()}

    async def stored_by_id(self, document_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The fields of those that exist as they are stored, known to the model or not, by id (a read each)."""
        by_path = {f"{self.name}/{document_id}": document_id for document_id in document_ids}
        if not by_path:
            return {}
        reads = await batch_get(list(by_path))
        return {by_path[path]: read.fields for path, read in reads.items() if read.fields is not None}

    async def select(
        self,
        *filters: Filter,
        order: Sequence[Order] = (),
        limit: int,
        after: Sequence[Any] = (),
    ) -> list[M]:
        """The documents that match, in order, after the given values of the ordered fields (a read each)."""
        return [self.parse(fields) for fields in await self.stored(*filters, order=order, limit=limit, after=after)]

    async def stored(
        self, *filters: Filter, order: Sequence[Order] = (), limit: int, after: Sequence[Any] = ()
    ) -> list[dict[str, Any]]:
        """The same documents' fields as they are stored, known to the model or not."""
        wire = firestore_connection()
        requests = [query_of(wire, self.name, part, order, limit=limit, after=after) for part in parts_of(filters)]
        return [decode_fields(document.fields) for document in await _joined(wire, requests, order, limit)]

    async def pages(self, *filters: Filter, order: Sequence[Order] = (), size: int = 500) -> AsyncIterator[list[M]]:
        """All documents that match, in order, then by their ids, `size` at a time (a read each, one at least).

        No more than that are held. What is written meanwhile may be missed or seen; what stays as it is comes once.
        """
        wire = firestore_connection()
        whole: list[Order] = [*order, ("__name__", order[-1][1] if order else "ASCENDING")]
        requests = [query_of(wire, self.name, part, whole, limit=size) for part in parts_of(filters)]
        while documents := await _joined(wire, requests, whole, size):
            yield [self.parse(decode_fields(document.fields)) for document in documents]
            if len(documents) < size:
                return
            for start in (request.structured_query.start_at for request in requests):
                start.Clear()
                start.values.extend([documents[-1].fields[name] for name, _ in order])
                start.values.add(reference_value=documents[-1].name)

    async def named(self, *filters: Filter, limit: int, after: str = "") -> dict[str, M]:
        """The documents that match by their ids, in that order, after the given one (a read each, one at least)."""
        wire = firestore_connection()
        requests = [self._by_id(wire, part, limit, after) for part in parts_of(filters)]
        documents = await _joined(wire, requests, [("__name__", "ASCENDING")], limit)
        return {document.name.rpartition("/")[2]: self.parse(decode_fields(document.fields)) for document in documents}

    async def stream(self, *, limit: int, after: str = "") -> AsyncIterator[tuple[str, "Read"]]:
        """All documents by their ids, in that order, after the given one, as they are stored and come (a read each).

        Few of them are held, however many follow. Raises Unavailable, also in the middle.
        """
        wire = firestore_connection()
        request = self._by_id(wire, (), limit, after)
        metrics.count_firestore("stream")
        with unavailable_when_unreachable():
            async for answer in wire.run_query(request, metadata=wire.metadata, timeout=STREAM_TIMEOUT):
                if answer.HasField("document"):
                    metrics.count_reads(1)
                    document = answer.document
                    name = document.name.rpartition("/")[2]
                    yield name, Read(decode_fields(document.fields), document.update_time, answer.read_time)

    def _by_id(self, wire: FirestoreConnection, filters: Sequence[Filter], limit: int, after: str) -> Any:
        request = query_of(wire, self.name, filters, [("__name__", "ASCENDING")], limit=limit)
        if after:
            request.structured_query.start_at.values.add(reference_value=f"{wire.root}{self.name}/{after}")
        return request

    async def count(self, *filters: Filter, order: Sequence[Order] = (), after: Sequence[Any] = ()) -> int:
        """How many documents match, after the given values of the ordered fields (a read for each thousand entries).

        `order` alone changes no count: with that of a query of the same filters, both take one index.
        """
        answers = (self._aggregated("count", part, order=order, after=after) for part in parts_of(filters))
        return sum(answer["count"] for answer in await asyncio.gather(*answers))

    async def totals(self, *filters: Filter, fields: Sequence[str]) -> tuple[int, dict[str, int]]:
        """How many documents match, and the sums of number fields, four at most (a read for each thousand).

        One index holds the filtered and the summed fields; a document without one of them is left out.
        """
        totals = await self._aggregated("totals", filters, sums=fields)
        return totals.pop("count"), totals

    async def _aggregated(
        self,
        kind: str,
        filters: Sequence[Filter],
        *,
        order: Sequence[Order] = (),
        after: Sequence[Any] = (),
        sums: Sequence[str] = (),
    ) -> dict[str, int]:
        wire = firestore_connection()
        metrics.count_firestore(kind, reads=1)
        request = aggregation_of(wire, query_of(wire, self.name, filters, order, after=after), sums)
        (answer,) = await answers_of(wire, wire.run_aggregation_query, request)
        return {name: int(value) for name, value in decode_fields(answer.result.aggregate_fields).items()}


@dataclass(frozen=True, slots=True)
class Read:
    """What a read found: the fields (None: no such document), the time of its last change, and the read's own time."""

    fields: dict[str, Any] | None
    update_time: Any
    read_time: Any = field(compare=False)


async def batch_get(paths: Sequence[str], *, at: Any = None) -> dict[str, Read]:
    """Read documents in one call, by path, as they are or as they were `at` the time of an earlier read.

    Raises Unavailable when Firestore does not answer in time.
    """
    wire = firestore_connection()
    documents = [wire.root + path for path in paths]
    request = wire.batch_get_request(database=wire.database, documents=documents, read_time=at)
    metrics.count_firestore("batch_get", reads=len(paths))
    reads: dict[str, Read] = {}
    for answer in await answers_of(wire, wire.batch_get, request):
        if answer.WhichOneof("result") == "found":
            document = answer.found
            read = Read(decode_fields(document.fields), document.update_time, answer.read_time)
            reads[document.name[len(wire.root) :]] = read
        elif answer.missing:
            reads[answer.missing[len(wire.root) :]] = Read(None, None, answer.read_time)
    return reads


async def _joined(wire: FirestoreConnection, requests: Sequence[Any], order: Sequence[Order], limit: int) -> list[Any]:
    """What queries that differ in their values alone find together."""
    answers = await asyncio.gather(*(_documents(wire, request) for request in requests))
    return answers[0] if len(answers) == 1 else joined(answers, order, limit)


async def _documents(wire: FirestoreConnection, request: Any) -> list[Any]:
    """What a query finds."""
    answers = await answers_of(wire, wire.run_query, request)
    documents = [answer.document for answer in answers if answer.HasField("document")]
    metrics.count_firestore("query", reads=max(1, len(documents)))
    return documents
