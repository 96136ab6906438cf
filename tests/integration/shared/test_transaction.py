"""Transactions on Firestore: what is read is unchanged when it is written, and nothing is lost or done twice."""

import asyncio
import uuid
from collections.abc import Callable

import pytest

from shared.errors import Unavailable
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import AlreadyDone, LostRace, Transaction
from shared.telemetry import metrics
from tests.counters import COUNTERS, NAMES, Counter, Taken, count_up, counted

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def name() -> str:
    return uuid.uuid4().hex


async def test_what_is_written_is_read(name):
    assert await transaction.run(lambda tx: count_up(tx, name)) == 1
    assert await COUNTERS.get(name) == Counter(count=1)
    assert await COUNTERS.get_many([name, "nobody"]) == {name: Counter(count=1)}


class NewerCounter(Counter):
    """What a version will count that is not everywhere yet."""

    last_counted_by: str = ""


async def test_what_a_newer_version_wrote_is_read_and_stays(name):
    newer = Collection(COUNTERS.name, NewerCounter)

    async def write(tx: Transaction) -> None:
        tx.create(newer, name, NewerCounter(count=1, last_counted_by="ada"))

    await transaction.run(write)
    assert await COUNTERS.get(name) == Counter(count=1)
    assert await transaction.run(lambda tx: count_up(tx, name)) == 2
    assert await newer.get(name) == NewerCounter(count=2, last_counted_by="ada")


async def test_twenty_at_once_are_all_kept(name):
    results = await asyncio.gather(*(transaction.run(lambda tx: count_up(tx, name)) for _ in range(20)))
    assert sorted(results) == list(range(1, 21))
    assert await counted(name) == 20


async def test_two_documents_change_together_or_not_at_all(name):
    first, second = f"{name}-a", f"{name}-b"

    async def move(tx: Transaction) -> None:
        counters = await tx.get_many(COUNTERS, [first, second])
        here, there = (counters.get(name) or Counter() for name in (first, second))
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
    slow.create(NAMES, name, Counter(count=7))
    await slow.commit()
    assert await NAMES.get(name) == Counter(count=7)


async def test_what_is_verified_must_be_as_it_was_read(name):
    """Changed, deleted or made meanwhile: each loses the race, and nothing is written."""
    there, missing, written = f"{name}-there", f"{name}-missing", f"{name}-written"
    await transaction.run(lambda tx: count_up(tx, there))
    for changed in (there, missing):
        slow = Transaction()
        await slow.get_many(COUNTERS, [there, missing])
        slow.verify(COUNTERS, there)
        slow.verify(COUNTERS, missing)
        slow.put(COUNTERS, written, Counter(count=1), overwrite=True)
        await transaction.run(lambda tx, changed=changed: count_up(tx, changed))
        with pytest.raises(LostRace):
            await slow.commit()
        assert await counted(written) == 0


async def test_verifying_changes_nothing_and_stands_in_nobody_s_way(name):
    there, missing = f"{name}-there", f"{name}-missing"
    await transaction.run(lambda tx: count_up(tx, there))
    several = [Transaction() for _ in range(5)]
    for tx in several:
        await tx.get_many(COUNTERS, [there, missing])
        tx.verify(COUNTERS, there)
        tx.verify(COUNTERS, missing)
    for tx in several:
        await tx.commit()
    assert await COUNTERS.get_many([there, missing]) == {there: Counter(count=1)}


async def test_verifying_what_is_written_keeps_what_is_written(name):
    await transaction.run(lambda tx: count_up(tx, name))

    async def both(tx: Transaction) -> None:
        await count_up(tx, name)
        tx.verify(COUNTERS, name)

    await transaction.run(both)
    assert (await COUNTERS.get(name)).count == 2


async def test_a_name_is_taken_once(name):
    async def take(tx: Transaction) -> None:
        tx.create(NAMES, name, Counter(), otherwise=Taken())
        tx.put(COUNTERS, uuid.uuid4().hex, Counter(), overwrite=True)

    outcomes = await asyncio.gather(*(transaction.run(take) for _ in range(20)), return_exceptions=True)
    assert outcomes.count(None) == 1
    assert sum(isinstance(outcome, Taken) for outcome in outcomes) == 19


async def test_the_error_of_the_document_that_was_there_is_raised(name):
    async def take(tx: Transaction, *names: str) -> None:
        for document_id in names:
            tx.create(NAMES, document_id, Counter(), otherwise=Taken(f"{document_id} is taken."))

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


async def test_an_error_that_commits_is_raised_and_what_was_written_stays(name):
    async def count_and_refuse(tx: Transaction) -> None:
        await count_up(tx, name)
        raise Taken().committing()

    outcomes = await asyncio.gather(*(transaction.run(count_and_refuse) for _ in range(5)), return_exceptions=True)
    assert all(isinstance(outcome, Taken) for outcome in outcomes)
    assert await counted(name) == 5


WRITES: dict[str, Callable[[Transaction, str], object]] = {
    "put": lambda tx, name: tx.put(COUNTERS, name, Counter(count=1), overwrite=True),
    "create": lambda tx, name: tx.create(COUNTERS, name, Counter(count=1)),
    "delete": lambda tx, name: tx.delete(COUNTERS, name),
    "verify": lambda tx, name: tx.verify(COUNTERS, name),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
async def test_what_is_incremented_is_not_written_too(name, write):
    """Firestore takes one write a document: the other would be lost in silence."""
    incremented, written = Transaction(), Transaction()
    for tx in (incremented, written):
        await tx.get(COUNTERS, name)
    incremented.increment(COUNTERS, name, count=1)
    with pytest.raises(ValueError, match=name):
        write(incremented, name)
    write(written, name)
    with pytest.raises(ValueError, match=name):
        written.increment(COUNTERS, name, count=1)


async def test_what_is_incremented_is_not_read_after_it(name):
    tx = Transaction()
    tx.increment(COUNTERS, name, count=1)
    with pytest.raises(ValueError, match=name):
        await tx.get(COUNTERS, name)


async def test_what_is_put_was_read_or_is_said_to_be_overwritten(name):
    await transaction.run(lambda tx: count_up(tx, name))
    tx = Transaction()
    with pytest.raises(ValueError, match=name):
        tx.put(COUNTERS, name, Counter(count=7))
    tx.put(COUNTERS, name, Counter(count=7), overwrite=True)
    tx.put(COUNTERS, name, Counter(count=8))
    await tx.commit()
    assert await counted(name) == 8


async def test_a_fact_that_names_its_document_is_handled_once(name):
    async def handle(tx: Transaction) -> None:
        tx.create(NAMES, name, Counter(count=1), otherwise=AlreadyDone())
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
    return {kind: number for kind, number in metrics.usage.items() if kind.startswith("firestore.")}


async def test_a_transaction_reads_what_it_has_written(name):
    """Two who change one document in one transaction build on each other, and what they read first still holds."""

    async def twice(tx: Transaction) -> int:
        await count_up(tx, name)
        return await count_up(tx, name)

    results = await asyncio.gather(*(transaction.run(twice) for _ in range(5)))
    assert sorted(results) == [2, 4, 6, 8, 10]
    assert await counted(name) == 10


async def test_what_is_created_or_deleted_is_read_so_without_asking(name):
    tx = Transaction()
    before = firestore_usage()
    tx.create(COUNTERS, name, Counter(count=1))
    assert await tx.get(COUNTERS, name) == Counter(count=1)
    tx.delete(COUNTERS, name)
    assert await tx.get_many(COUNTERS, [name]) == {}
    assert firestore_usage() == before


async def test_a_document_that_is_created_and_then_written_must_still_be_new(name):
    async def take(tx: Transaction) -> None:
        tx.create(NAMES, name, Counter(count=1), otherwise=Taken())
        tx.put(NAMES, name, Counter(count=2))

    await transaction.run(take)
    with pytest.raises(Taken):
        await transaction.run(take)


async def test_what_a_transaction_has_written_it_reads_as_written(name):
    async def twice(tx: Transaction) -> int:
        await count_up(tx, name)
        return await count_up(tx, name)

    assert await transaction.run(twice) == 2
    assert await asyncio.gather(*(transaction.run(twice) for _ in range(5)))
    assert await counted(name) == 12


async def test_what_a_transaction_has_deleted_is_not_there(name):
    await transaction.run(lambda tx: count_up(tx, name))

    async def afresh(tx: Transaction) -> int:
        await tx.get(COUNTERS, name)
        tx.delete(COUNTERS, name)
        assert await tx.get(COUNTERS, name) is None
        return await count_up(tx, name)

    assert await transaction.run(afresh) == 1
    assert await counted(name) == 1


async def test_one_document_is_not_created_twice_in_a_transaction(name):
    tx = Transaction()
    tx.create(NAMES, name, Counter())
    with pytest.raises(ValueError, match=f"test_names/{name} is created twice"):
        tx.create(NAMES, name, Counter())
