"""A transaction that reads in several calls decides on what stood together, whatever others commit in between."""

import uuid

import pytest

from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.metrics import usage
from tests.counters import COUNTERS, Counter, Taken, count_up, counted

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def pair() -> tuple[str, str]:
    name = uuid.uuid4().hex
    return f"{name}-a", f"{name}-b"


async def fill(pair: tuple[str, str], first: int, second: int) -> None:
    async def write(tx: Transaction) -> None:
        for name, count in zip(pair, (first, second), strict=True):
            tx.put(COUNTERS, name, Counter(count=count), overwrite=True)

    await transaction.run(write)


class Interrupted:
    """A body that reads two counters in two calls; between those of its first attempt, others change both."""

    def __init__(self, pair: tuple[str, str], then: tuple[int, int]) -> None:
        self.pair = pair
        self.then = then
        self.seen: list[tuple[int, int]] = []

    async def read(self, tx: Transaction) -> tuple[int, int]:
        first = await tx.get(COUNTERS, self.pair[0])
        if not self.seen:
            await fill(self.pair, *self.then)
        second = await tx.get(COUNTERS, self.pair[1])
        assert first is not None
        assert second is not None
        self.seen.append((first.count, second.count))
        return self.seen[-1]


async def test_a_refusal_is_decided_on_numbers_that_stood_together(pair):
    """Ten lie in one of two places: half before and half after they were moved, there would be none."""
    await fill(pair, 0, 10)
    body = Interrupted(pair, (10, 0))

    async def require_ten(tx: Transaction) -> int:
        total = sum(await body.read(tx))
        if total < 10:
            raise Taken
        return total

    assert await transaction.run(require_ten) == 10
    assert body.seen == [(0, 10)]


async def test_a_rule_never_meets_numbers_that_did_not_stand_together(pair):
    await fill(pair, 0, 10)
    body = Interrupted(pair, (10, 0))

    async def take_ten(tx: Transaction) -> None:
        first, second = await body.read(tx)
        if first + second != 10:
            raise ValueError(f"{first} and {second} never stood together")
        tx.put(COUNTERS, pair[0], Counter(count=first + 1))

    await transaction.run(take_ten)
    assert body.seen == [(0, 10), (10, 0)], "what it wrote had changed, so it went again"
    assert await counted(pair[0]) == 11


async def test_a_refusal_that_is_true_costs_no_read_more(pair):
    await fill(pair, 1, 2)
    before = usage["firestore.reads"]

    async def refuse(tx: Transaction) -> None:
        await tx.get(COUNTERS, pair[0])
        await tx.get(COUNTERS, pair[1])
        raise Taken

    with pytest.raises(Taken):
        await transaction.run(refuse)
    assert usage["firestore.reads"] - before == 2


class TestAnUnexpectedError:
    async def test_over_what_a_query_has_shown_since_is_a_lost_race(self, pair):
        """A query sees what came after the transaction's moment: a document that this does not have."""
        await fill((pair[0], f"{pair[1]}-other"), 1, 1)
        attempts = 0

        async def body(tx: Transaction) -> int:
            nonlocal attempts
            attempts += 1
            await tx.get(COUNTERS, pair[0])
            if attempts == 1:
                await transaction.run(lambda other: count_up(other, pair[1]))
            asked = await COUNTERS.get_many([pair[1]])
            return (await tx.get_many(COUNTERS, asked))[pair[1]].count

        assert await transaction.run(body) == 1
        assert attempts == 2

    async def test_over_what_stands_is_raised_at_once(self, pair):
        await fill(pair, 1, 1)
        attempts = 0

        async def body(tx: Transaction) -> None:
            nonlocal attempts
            attempts += 1
            await tx.get(COUNTERS, pair[0])
            raise KeyError("a fault of ours")

        with pytest.raises(KeyError, match="a fault of ours"):
            await transaction.run(body)
        assert attempts == 1
