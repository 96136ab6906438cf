"""The network loses a commit or its answer: the transaction happens once all the same, or says that it cannot."""

import asyncio
import dataclasses
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress

import grpc
import pytest
from google.cloud.firestore_v1 import types

from emulators.cloud import LocalCloud
from functions.profiles.events import PlayerLeveledUp
from shared import clients
from shared.errors import Unavailable
from shared.firestore import transaction
from shared.firestore.client import firestore_connection
from shared.firestore.transaction import Transaction
from tests.counters import COUNTERS, NAMES, Counter, Taken, count_up, counted
from tests.redis_client import redis_client

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def name() -> str:
    return uuid.uuid4().hex


def lost(code: grpc.StatusCode) -> grpc.aio.AioRpcError:
    return grpc.aio.AioRpcError(code, grpc.aio.Metadata(), grpc.aio.Metadata())


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Lets the network lose commits or their answers: one word for each call, then all goes well."""

    def disturb(*words: str, meanwhile: Callable[[], Awaitable[object]] | None = None) -> None:
        wire = firestore_connection()
        waiting = list(words)

        async def commit(*arguments: object, **options: object) -> object:
            word = waiting.pop(0) if waiting else "fine"
            if word == "request lost":
                raise lost(grpc.StatusCode.UNAVAILABLE)
            if word == "aborted":
                raise lost(grpc.StatusCode.ABORTED)
            if word == "over the quota":
                raise lost(grpc.StatusCode.RESOURCE_EXHAUSTED)
            answer = await wire.commit(*arguments, **options)
            if word == "answer lost":
                if meanwhile:
                    disturbed = clients._PER_LOOP.pop(key)
                    await meanwhile()
                    clients._PER_LOOP[key] = disturbed
                raise lost(grpc.StatusCode.DEADLINE_EXCEEDED)
            return answer

        key = ("firestore_connection", id(asyncio.get_running_loop()))
        monkeypatch.setitem(
            clients._PER_LOOP, key, (dataclasses.replace(wire, commit=commit), None, asyncio.get_running_loop)
        )

    return disturb


@pytest.mark.parametrize(
    "words",
    [
        ["request lost"],
        ["request lost", "request lost"],
        ["answer lost"],
        ["answer lost", "request lost"],
        ["request lost", "answer lost"],
        ["answer lost", "aborted"],
        ["aborted", "answer lost"],
    ],
)
async def test_a_commit_whose_answer_was_lost_happens_once(name, network, words):
    await transaction.run(lambda tx: count_up(tx, name))
    network(*words)
    assert await transaction.run(lambda tx: count_up(tx, name)) == 2
    assert await counted(name) == 2


async def test_a_lost_answer_is_found_again_by_its_event_when_others_went_on(name, network):
    """Somebody else changes the document before we ask again: what we wrote is gone from it, and still counts."""

    async def count_and_tell(tx: Transaction) -> int:
        tx.emit(PlayerLeveledUp(user_id=name, level=1, total_xp=100))
        return await count_up(tx, name)

    await transaction.run(lambda tx: count_up(tx, name))
    network("answer lost", meanwhile=lambda: transaction.run(lambda tx: count_up(tx, name)))
    assert await transaction.run(count_and_tell) == 2
    assert await counted(name) == 3


async def test_a_created_document_whose_answer_was_lost_is_no_conflict(name, network):
    async def take(tx: Transaction) -> None:
        tx.create(NAMES, name, Counter(count=1), otherwise=Taken())

    network("answer lost")
    await transaction.run(take)
    network("answer lost")
    with pytest.raises(Taken):
        await transaction.run(lambda tx: take_other(tx, name))


async def take_other(tx: Transaction, name: str) -> None:
    tx.create(NAMES, name, Counter(count=2), otherwise=Taken())


async def test_an_increment_whose_answer_was_lost_is_not_counted_again(name, network):
    async def add(tx: Transaction) -> None:
        tx.increment(COUNTERS, name, count=1, others=1)

    network("answer lost")
    with pytest.raises(Unavailable):
        await transaction.run(add)
    assert await COUNTERS.get(name) == Counter(count=1, others=1)


async def test_what_is_only_verified_does_not_keep_an_increment_from_counting_again(name, network):
    await transaction.run(lambda tx: count_up(tx, name))

    async def add(tx: Transaction) -> None:
        await tx.get(COUNTERS, name)
        await tx.get(NAMES, name)
        tx.verify(COUNTERS, name)
        tx.verify(NAMES, name)
        tx.increment(COUNTERS, f"{name}-total", count=1, others=1)

    network("answer lost")
    with pytest.raises(Unavailable):
        await transaction.run(add)
    assert await COUNTERS.get(f"{name}-total") == Counter(count=1, others=1)


async def test_a_lost_answer_is_found_again_by_what_was_created_when_others_went_on(name, network):
    async def count_once(tx: Transaction) -> int:
        counted = await count_up(tx, name)
        tx.create(NAMES, name, Counter(count=counted, others=7), otherwise=Taken())
        return counted

    await transaction.run(lambda tx: count_up(tx, name))
    network("answer lost", meanwhile=lambda: transaction.run(lambda tx: count_up(tx, name)))
    assert await transaction.run(count_once) == 2
    assert await counted(name) == 3


async def test_firestore_over_its_quota_is_unavailable(name, network):
    network("over the quota")
    with pytest.raises(Unavailable) as caught:
        await transaction.run(lambda tx: count_up(tx, name))
    assert caught.value.retry_after


async def test_a_page_is_forgotten_when_nobody_knows_whether_it_changed(name, network):
    page = f"test:page:{name}"

    async def change(tx: Transaction) -> None:
        await count_up(tx, name)
        tx.invalidate(page)

    await redis_client().set(page, "what it was before", ex=60)
    network("answer lost", *["request lost"] * 3)
    with pytest.raises(Unavailable):
        await transaction.run(change)
    assert await counted(name) == 1
    assert await redis_client().get(page) is None


@pytest.fixture
async def breaking(cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[bool]]:
    """Reads go through a network that hangs up on a question, once for each True in the list."""
    breaks: list[bool] = []
    host, _, port = cloud.environment["FIRESTORE_EMULATOR_HOST"].partition(":")

    async def connect(ours: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        theirs, onwards = await asyncio.open_connection(host, int(port))

        async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter, *, asks: bool) -> None:
            with suppress(OSError):
                while data := await source.read(65536):
                    if asks and breaks and b"/documents/" in data:
                        breaks.pop()
                        break
                    target.write(data)
                    await target.drain()
            target.close()
            out.close()

        await asyncio.gather(copy(ours, onwards, asks=True), copy(theirs, out, asks=False))

    server = await asyncio.start_server(connect, "127.0.0.1", 0)
    channel = grpc.aio.insecure_channel(f"127.0.0.1:{server.sockets[0].getsockname()[1]}")
    wire = firestore_connection()
    request, answer = types.BatchGetDocumentsRequest.pb(), types.BatchGetDocumentsResponse.pb()
    through = channel.unary_stream(
        "/google.firestore.v1.Firestore/BatchGetDocuments", request.SerializeToString, answer.FromString
    )
    key = ("firestore_connection", id(asyncio.get_running_loop()))
    monkeypatch.setitem(
        clients._PER_LOOP, key, (dataclasses.replace(wire, batch_get=through), None, asyncio.get_running_loop)
    )
    yield breaks
    await channel.close()
    server.close()


@pytest.mark.parametrize("times", [1, 3])
async def test_a_read_whose_connection_breaks_is_made_again(name, breaking, times):
    await transaction.run(lambda tx: count_up(tx, name))
    breaking.extend([True] * times)
    assert await counted(name) == 1
    assert not breaking


async def test_a_network_that_is_gone_is_unavailable(name, network):
    network(*["request lost"] * 10)
    with pytest.raises(Unavailable) as caught:
        await transaction.run(lambda tx: count_up(tx, name))
    assert caught.value.retry_after
