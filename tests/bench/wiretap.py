"""What a function says to Google, to Redis and to partners, heard below its clients and its own counters."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import hiredis
from google.cloud.firestore_v1 import types
from grpc.aio import _channel

from shared.redis.connection import Link
from tests.bench.other_taps import OtherCall, other_taps

FIRESTORE = "/google.firestore.v1.Firestore/"
BATCH_GET, COMMIT = f"{FIRESTORE}BatchGetDocuments", f"{FIRESTORE}Commit"
QUERY, AGGREGATION = f"{FIRESTORE}RunQuery", f"{FIRESTORE}RunAggregationQuery"
PUBLISH = "/google.pubsub.v1.Publisher/Publish"

GREETINGS = {b"AUTH", b"SELECT"}
"""What a new connection to Redis begins with."""


@dataclass(slots=True)
class Rpc:
    """One call by gRPC: its request, whether its answer is a stream, and how many documents the answer named."""

    method: str
    request: bytes
    streams: bool
    documents: int = 0

    def playable(self) -> dict[str, Any]:
        """The call as a floor keeps it; bytes are written as Latin-1 text."""
        return {"method": self.method, "request": self.request.decode("latin-1"), "streams": self.streams}


@dataclass(frozen=True, slots=True)
class RedisTrip:
    """One round trip to Redis: one command, or several at once."""

    commands: tuple[tuple[bytes, ...], ...]

    def playable(self) -> dict[str, Any]:
        """The round trip as a floor keeps it; bytes are written as Latin-1 text."""
        return {"commands": [[word.decode("latin-1") for word in command] for command in self.commands]}


Call = Rpc | RedisTrip | OtherCall


@dataclass(frozen=True, slots=True)
class Used:
    """What was used: documents read and written as Firestore bills them, its calls, trips to Redis, publish calls."""

    reads: int = 0
    writes: int = 0
    rpcs: int = 0
    redis: int = 0
    publishes: int = 0

    @classmethod
    def of(cls, calls: Iterable[Call]) -> "Used":
        """Add up calls."""
        heard = list(calls)
        rpcs = [call for call in heard if isinstance(call, Rpc)]
        return cls(
            reads=sum(_reads(rpc) for rpc in rpcs),
            writes=sum(_writes(rpc) for rpc in rpcs),
            rpcs=sum(rpc.method.startswith(FIRESTORE) for rpc in rpcs),
            redis=sum(isinstance(call, RedisTrip) for call in heard),
            publishes=sum(rpc.method == PUBLISH for rpc in rpcs),
        )


def _reads(rpc: Rpc) -> int:
    """A read for each document asked for, found or not; one at least for a query; one for a thousand index entries."""
    if rpc.method in {BATCH_GET, AGGREGATION}:
        return rpc.documents
    return max(1, rpc.documents) if rpc.method == QUERY else 0


def _writes(rpc: Rpc) -> int:
    if rpc.method != COMMIT:
        return 0
    return len(types.CommitRequest.pb().FromString(rpc.request).writes)


@contextmanager
def listening() -> Iterator[list[Call]]:
    """Hear every call that is made meanwhile on channels made meanwhile, in order; what was heard may be cleared."""
    heard: list[Call] = []
    unary, stream = _channel.Channel.unary_unary, _channel.Channel.unary_stream
    send = Link._send

    def sent(self: Link) -> None:
        commands = _commands(b"".join(self._leaving))
        if commands and commands[0][0].upper() not in GREETINGS:
            heard.append(RedisTrip(commands))
        send(self)

    with ExitStack() as taps:
        taps.enter_context(patch.object(_channel.Channel, "unary_unary", _tapped(unary, heard, streams=False)))
        taps.enter_context(patch.object(_channel.Channel, "unary_stream", _tapped(stream, heard, streams=True)))
        taps.enter_context(patch.object(Link, "_send", sent))
        for tap in other_taps(heard.append):
            taps.enter_context(tap)
        yield heard


def _tapped(make: Callable[..., Any], heard: list[Call], *, streams: bool) -> Callable[..., Any]:
    """A channel's way to make a call, which notes requests as they are serialized and answers as they are parsed."""

    def tapped(self: Any, method: str, request_serializer: Any, response_deserializer: Any, **options: Any) -> Any:
        def serialize(request: Any) -> bytes:
            packed: bytes = request_serializer(request)
            heard.append(Rpc(method, packed, streams))
            return packed

        def parse(answer: bytes) -> Any:
            call = next(call for call in reversed(heard) if isinstance(call, Rpc) and call.method == method)
            call.documents += _documents(method, answer)
            return response_deserializer(answer)

        return make(self, method, serialize, parse, **options)

    return tapped


def _documents(method: str, answer: bytes) -> int:
    if method == BATCH_GET:
        return int(types.BatchGetDocumentsResponse.pb().FromString(answer).WhichOneof("result") is not None)
    if method == QUERY:
        return int(types.RunQueryResponse.pb().FromString(answer).HasField("document"))
    return int(method == AGGREGATION)


def _commands(packed: bytes) -> tuple[tuple[bytes, ...], ...]:
    reader = hiredis.Reader()
    reader.feed(packed)
    commands = []
    while (command := reader.gets()) is not False:
        commands.append(tuple(command))
    return tuple(commands)
