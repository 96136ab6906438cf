"""The floor: a bare function that makes the calls that were recorded of ours, and returns the same bytes."""

import json
import os
import re
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from typing import Any

from tests.bench.other_calls import PLAY

Ids = Mapping[bytes, bytes]
Played = Callable[[Ids, dict[str, Any]], Awaitable[None]]
COMMIT = "/google.firestore.v1.Firestore/Commit"
BATCH_GET = "/google.firestore.v1.Firestore/BatchGetDocuments"
CLOUD_TASKS = "/google.cloud.tasks.v2.CloudTasks/"
CREATE_TASK = f"{CLOUD_TASKS}CreateTask"


@dataclass(frozen=True)
class Floor:
    """What to play again and what to answer; all bytes are written as Latin-1 text.

    `calls` are Redis round trips (lists of commands), calls by gRPC, and others (`other_calls`). In the first two
    the recorded ids are replaced: by those of one of `players` in turn, and the ids in `fresh` by ids never used
    before. `unconditional` commits ask nothing of the documents, so that the same ids can be written again.
    """

    status: int
    headers: dict[str, str]
    body: str
    calls: list[dict[str, Any]] = field(default_factory=list)
    players: list[dict[str, str]] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    unconditional: bool = False

    def write(self, path: Path) -> Path:
        """Keep it for the process that serves it."""
        path.write_text(json.dumps(asdict(self)))
        return path


def read(path: Path) -> Floor:
    """A floor that was written."""
    return Floor(**json.loads(path.read_text()))


def function(floor: Floor) -> Callable[[Any], Awaitable[Any]]:
    """The bare function, for functions-framework."""
    from starlette.responses import Response

    players = cycle([{old.encode(): new.encode() for old, new in ids.items()} for ids in floor.players or [{}]])
    fresh = [fresh_id.encode() for fresh_id in floor.fresh]
    calls = _calls(floor, [*(old.encode() for old in (floor.players or [{}])[0]), *fresh])
    body = floor.body.encode("latin-1")

    async def main(request: Any) -> Response:
        await request.body()
        ids = {**next(players), **{old: _new_id(old) for old in fresh}}
        update_times: dict[str, Any] = {}
        for call in calls:
            await call(ids, update_times)
        return Response(body, floor.status, floor.headers)

    return main


def _calls(floor: Floor, ids: Sequence[bytes]) -> list[Played]:
    calls = []
    for call in floor.calls:
        if "commands" in call:
            calls.append(_redis([[Template(word, ids) for word in command] for command in call["commands"]]))
        elif "method" in call:
            calls.append(_rpc(floor, call["method"], Template(call["request"], ids), streams=call["streams"]))
        else:
            calls.append(_other(*call.popitem()))
    return calls


def _new_id(like: bytes) -> bytes:
    made = uuid.uuid4()
    return (str(made) if b"-" in like else made.hex).encode()


class Template:
    """Recorded bytes, cut at the ids in them, which others take the places of."""

    def __init__(self, recorded: str, ids: Sequence[bytes]) -> None:
        whole = recorded.encode("latin-1")
        self.pieces = re.split(b"(" + b"|".join(map(re.escape, ids)) + b")", whole) if ids else [whole]

    def fill(self, ids: Ids) -> bytes:
        """The bytes with these ids."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        return b"".join([ids.get(piece, piece) for piece in self.pieces])


def _redis(commands: Sequence[Sequence[Template]]) -> Played:
    async def play(ids: Ids, _: dict[str, Any]) -> None:
        filled = [[word.fill(ids) for word in command] for command in commands]
        if len(filled) == 1:
            await redis().execute_command(*filled[0])
            return
        async with redis().pipeline(transaction=False) as pipe:
            for command in filled:
                pipe.execute_command(*command)
            await pipe.execute()

    return play


def _other(kind: str, said: Any) -> Played:
    async def play(_: Ids, __: dict[str, Any]) -> None:
        await PLAY[kind](said)

    return play


def _rpc(floor: Floor, method: str, request: Template, *, streams: bool) -> Played:
    async def batch_get(ids: Ids, update_times: dict[str, Any]) -> None:
        async for answer in _batch_get()(request.fill(ids), metadata=_metadata()):
            if answer.WhichOneof("result") == "found":
                update_times[answer.found.name] = answer.found.update_time

    async def commit(ids: Ids, update_times: dict[str, Any]) -> None:
        message = _commit_request().FromString(request.fill(ids))
        _condition(message.writes, {} if floor.unconditional else update_times)
        await _commit()(message, metadata=_metadata())

    async def plain(ids: Ids, _: dict[str, Any]) -> None:
        call = _plain(method, streams=streams)(request.fill(ids), metadata=_metadata())
        if streams:
            async for _answer in call:
                pass
        else:
            await call

    async def create_task(ids: Ids, _: dict[str, Any]) -> None:
        import grpc

        with suppress(grpc.aio.AioRpcError):  # of the recorded name there is a task
            await plain(ids, _)

    return {COMMIT: commit, BATCH_GET: batch_get, CREATE_TASK: create_task}.get(method, plain)


def _condition(writes: Iterable[Any], update_times: Mapping[str, Any]) -> None:
    """Let a commit ask what the recorded one asked of the documents; nothing when no time of a change is known."""
    for write in writes:
        if not update_times:
            write.ClearField("current_document")
        elif write.current_document.HasField("update_time"):
            write.current_document.update_time.CopyFrom(update_times[write.update.name])


@lru_cache(maxsize=1)
def redis() -> Any:
    """A plain Redis client."""
    from redis.asyncio import Redis

    return Redis.from_url(os.environ["REDIS_URL"])


@lru_cache(maxsize=1)
def firestore() -> Any:
    """A plain Firestore client, at the emulator, whose channel the calls go through."""
    import grpc
    from google.cloud.firestore_v1.services.firestore import FirestoreAsyncClient
    from google.cloud.firestore_v1.services.firestore.transports import FirestoreGrpcAsyncIOTransport

    channel = grpc.aio.insecure_channel(os.environ["FIRESTORE_EMULATOR_HOST"])
    return FirestoreAsyncClient(transport=FirestoreGrpcAsyncIOTransport(channel=channel))


@lru_cache(maxsize=1)
def publisher() -> Any:
    """A plain Pub/Sub publisher, at the emulator."""
    import grpc
    from google.pubsub_v1 import PublisherAsyncClient
    from google.pubsub_v1.services.publisher.transports import PublisherGrpcAsyncIOTransport

    channel = grpc.aio.insecure_channel(os.environ["PUBSUB_EMULATOR_HOST"])
    return PublisherAsyncClient(transport=PublisherGrpcAsyncIOTransport(channel=channel))


@lru_cache(maxsize=1)
def tasks() -> Any:
    """A plain Cloud Tasks client, at the emulator."""
    import grpc
    from google.cloud.tasks_v2 import CloudTasksAsyncClient
    from google.cloud.tasks_v2.services.cloud_tasks.transports import CloudTasksGrpcAsyncIOTransport

    channel = grpc.aio.insecure_channel(os.environ["CLOUD_TASKS_EMULATOR_HOST"])
    return CloudTasksAsyncClient(transport=CloudTasksGrpcAsyncIOTransport(channel=channel))


def _channel(method: str) -> Any:
    if method.startswith("/google.firestore."):
        return firestore().transport.grpc_channel
    return (tasks() if method.startswith(CLOUD_TASKS) else publisher()).transport.grpc_channel


@lru_cache(maxsize=1)
def _metadata() -> tuple[tuple[str, str], ...]:
    database = f"projects/{os.environ['GOOGLE_CLOUD_PROJECT']}/databases/(default)"
    return (("google-cloud-resource-prefix", database), ("authorization", "Bearer owner"))


@lru_cache(maxsize=1)
def _batch_get() -> Any:
    from google.cloud.firestore_v1 import types

    return _channel(BATCH_GET).unary_stream(BATCH_GET, None, types.BatchGetDocumentsResponse.pb().FromString)


@lru_cache(maxsize=1)
def _commit_request() -> Any:
    from google.cloud.firestore_v1 import types

    return types.CommitRequest.pb()


@lru_cache(maxsize=1)
def _commit() -> Any:
    from google.cloud.firestore_v1 import types

    answer = types.CommitResponse.pb()
    return _channel(COMMIT).unary_unary(COMMIT, _commit_request().SerializeToString, answer.FromString)


@lru_cache(maxsize=8)
def _plain(method: str, *, streams: bool) -> Any:
    channel = _channel(method)
    return channel.unary_stream(method) if streams else channel.unary_unary(method)
