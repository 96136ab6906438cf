"""Transactions on Firestore: what is read is unchanged when it is written, and nothing is lost or done twice."""

import asyncio
import dataclasses
import uuid
from collections.abc import Awaitable, Callable, Iterator

import grpc
import pytest

from functions.profiles.events import PlayerLeveledUp
from shared import clients, telemetry, transaction
from shared.errors import DomainError, Unavailable
from shared.firestore import Collection
from shared.model import Model
from shared.transaction import AlreadyDone, LostRace, Transaction


class Counter(Model):
    """Something to count."""

    count: int = 0
    others: int = 0


class Taken(DomainError):
    """The name is taken."""

    status = 409
    code = "TAKEN"


COUNTERS = Collection("test_counters", Counter)
NAMES = Collection("test_names", Counter)

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def name() -> str:
    return uuid.uuid4().hex


async def count_up(tx: Transaction, name: str) -> int:
    counter = await tx.get(COUNTERS, name) or Counter()
    tx.put(COUNTERS, name, counter.model_copy(update={"count": counter.count + 1}))
    return counter.count + 1


async def counted(name: str) -> int:
    counter = await COUNTERS.get(name)
    return counter.count if counter else 0


async def test_what_is_written_is_read(name):
    assert await transaction.run(lambda tx: count_up(tx, name)) == 1
    assert await COUNTERS.get(name) == Counter(count=1)
    assert await COUNTERS.get_many([name, "nobody"]) == {name: Counter(count=1)}


async def test_twenty_at_once_are_all_kept(name):
    results = await asyncio.gather(*(transaction.run(lambda tx: count_up(tx, name)) for _ in range(20)))
    assert sorted(results) == list(range(1, 21))
    assert await counted(name) == 20


async def test_two_documents_change_together_or_not_at_all(name):
    first, second = f"{name}-a", f"{name}-b"

    async def move(tx: Transaction) -> None:
        known = await tx.get_many(COUNTERS, [first, second])
        here, there = (known.get(one) or Counter() for one in (first, second))
        tx.put(COUNTERS, first, here.model_copy(update={"count": here.count - 1}))
        tx.put(COUNTERS, second, there.model_copy(update={"count": there.count + 1}))

    await asyncio.gather(*(transaction.run(move) for _ in range(10)))
    assert (await counted(first), await counted(second)) == (-10, 10)


async def test_a_document_that_was_not_there_must_still_not_be_there(name):
    slow, other = Transaction(), Transaction()
    await count_up(slow, name)
    await count_up(other, name)
    await other.commit()
    with pytest.raises(LostRace):
        await slow.commit()
    assert await counted(name) == 1


async def test_a_document_that_was_deleted_meanwhile_is_a_lost_race(name):
    await transaction.run(lambda tx: count_up(tx, name))
    slow, other = Transaction(), Transaction()
    await count_up(slow, name)
    other.delete(COUNTERS, name)
    await other.commit()
    with pytest.raises(LostRace):
        await slow.commit()
    assert await COUNTERS.get(name) is None


async def test_what_is_only_read_is_not_verified(name):
    slow, other = Transaction(), Transaction()
    await slow.get(COUNTERS, name)
    await count_up(other, name)
    await other.commit()
    slow.put(NAMES, name, Counter(count=7))
    await slow.commit()
    assert await NAMES.get(name) == Counter(count=7)


async def test_a_blind_write_overwrites(name):
    await transaction.run(lambda tx: count_up(tx, name))

    async def blind(tx: Transaction) -> None:
        tx.put(COUNTERS, name, Counter(count=9))

    await transaction.run(blind)
    assert await counted(name) == 9


async def test_a_name_is_taken_once(name):
    async def take(tx: Transaction) -> None:
        tx.create(NAMES, name, Counter(), otherwise=Taken())
        tx.put(COUNTERS, uuid.uuid4().hex, Counter())

    outcomes = await asyncio.gather(*(transaction.run(take) for _ in range(20)), return_exceptions=True)
    assert outcomes.count(None) == 1
    assert sum(isinstance(outcome, Taken) for outcome in outcomes) == 19


async def test_the_error_of_the_document_that_was_there_is_raised(name):
    async def take(tx: Transaction, *names: str) -> None:
        for one in names:
            tx.create(NAMES, one, Counter(), otherwise=Taken(f"{one} is taken."))

    await transaction.run(lambda tx: take(tx, name))
    with pytest.raises(Taken, match=f"^{name} is taken"):
        await transaction.run(lambda tx: take(tx, f"{name}-new", name))
    assert await NAMES.get(f"{name}-new") is None


async def test_a_create_without_an_error_tries_again(name):
    attempts = []

    async def number(tx: Transaction) -> None:
        attempts.append(tx)
        tx.create(NAMES, f"{name}-{len(attempts)}", Counter())

    await transaction.run(number)
    attempts.clear()
    await transaction.run(number)
    assert len(attempts) == 2


async def test_a_domain_error_writes_nothing(name):
    async def refuse(tx: Transaction) -> None:
        await count_up(tx, name)
        raise Taken

    with pytest.raises(Taken):
        await transaction.run(refuse)
    assert await counted(name) == 0


async def test_once(name):
    async def handle(tx: Transaction) -> None:
        tx.once(name)
        await count_up(tx, name)

    outcomes = await asyncio.gather(*(transaction.run(handle) for _ in range(10)), return_exceptions=True)
    assert outcomes.count(None) == 1
    assert sum(isinstance(outcome, AlreadyDone) for outcome in outcomes) == 9
    assert await counted(name) == 1


async def test_increments_need_no_read_and_lose_nothing(name):
    async def add(tx: Transaction) -> None:
        tx.increment(COUNTERS, name, count=2, others=1)

    await asyncio.gather(*(transaction.run(add) for _ in range(20)))
    assert await COUNTERS.get(name) == Counter(count=40, others=20)


async def test_what_follows_a_commit_happens_once_and_only_after_it(name):
    done = []

    async def follow_up() -> None:
        done.append(await counted(name))

    async def body(tx: Transaction) -> None:
        await count_up(tx, name)
        tx.after_commit(follow_up)

    await transaction.run(body)
    assert done == [1]


async def test_what_follows_a_commit_cannot_undo_it(name):
    async def fail() -> None:
        raise RuntimeError("the board is gone")

    async def body(tx: Transaction) -> int:
        tx.after_commit(fail)
        return await count_up(tx, name)

    assert await transaction.run(body) == 1
    assert await counted(name) == 1


async def test_a_race_that_is_never_won_is_unavailable(name, monkeypatch):
    monkeypatch.setattr(transaction, "ATTEMPTS", 2)

    async def never(tx: Transaction) -> None:
        await count_up(tx, name)
        await transaction.run(lambda other: count_up(other, name))

    monkeypatch.setattr(transaction, "LONGEST_DELAY", 0.01)
    with pytest.raises(Unavailable) as caught:
        await transaction.run(never)
    assert caught.value.retry_after


async def test_reading_twice_costs_one_read(name):
    tx = Transaction()
    await tx.fetch(COUNTERS.ref(name), NAMES.ref(name))
    before = firestore_usage()
    assert await tx.read(COUNTERS.ref(name), NAMES.ref(name)) == (None, None)
    assert await tx.get_many(COUNTERS, [name]) == {}
    assert firestore_usage() == before


def firestore_usage() -> dict[str, int]:
    return {kind: number for kind, number in telemetry.usage.items() if kind.startswith("firestore.")}


def lost(code: grpc.StatusCode) -> grpc.aio.AioRpcError:
    return grpc.aio.AioRpcError(code, grpc.aio.Metadata(), grpc.aio.Metadata())


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Lets the network lose commits or their answers: one word for each call, then all goes well."""

    def disturb(*words: str, meanwhile: Callable[[], Awaitable[object]] | None = None) -> None:
        wire = clients.firestore_wire()
        waiting = list(words)

        async def commit(*arguments: object, **options: object) -> object:
            word = waiting.pop(0) if waiting else "fine"
            if word == "request lost":
                raise lost(grpc.StatusCode.UNAVAILABLE)
            if word == "aborted":
                raise lost(grpc.StatusCode.ABORTED)
            answer = await wire.commit(*arguments, **options)
            if word == "answer lost":
                if meanwhile:
                    disturbed = clients._PER_LOOP.pop(key)
                    await meanwhile()
                    clients._PER_LOOP[key] = disturbed
                raise lost(grpc.StatusCode.DEADLINE_EXCEEDED)
            return answer

        key = ("firestore_wire", id(asyncio.get_running_loop()))
        monkeypatch.setitem(clients._PER_LOOP, key, dataclasses.replace(wire, commit=commit))

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


async def test_a_network_that_is_gone_is_unavailable(name, network):
    network(*["request lost"] * 10)
    with pytest.raises(Unavailable) as caught:
        await transaction.run(lambda tx: count_up(tx, name))
    assert caught.value.retry_after
