"""Many at once on one document, at the cloud's distance: 60 ms pass between a transaction's read and its commit."""

import asyncio
import dataclasses
import uuid

import pytest

from shared import clients
from shared.errors import Unavailable
from shared.firestore import transaction
from shared.firestore.client import firestore_connection
from shared.firestore.transaction import Transaction
from tests.counters import COUNTERS, NAMES, Counter, Taken, count_up, counted

pytestmark = pytest.mark.usefixtures("api", "distance")

SECONDS = 0.06


@pytest.fixture
def name() -> str:
    return uuid.uuid4().hex


@pytest.fixture
async def distance(api: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Firestore is as far away as in the cloud."""
    near = firestore_connection()

    async def commit(*arguments: object, **options: object) -> object:
        await asyncio.sleep(SECONDS)
        return await near.commit(*arguments, **options)

    key = ("firestore_connection", id(asyncio.get_running_loop()))
    monkeypatch.setitem(
        clients._PER_LOOP, key, (dataclasses.replace(near, commit=commit), None, asyncio.get_running_loop)
    )


async def at_once(number: int, body: object) -> list[object]:
    """What each of them got; who lost too often is told when to come again."""
    outcomes = await asyncio.gather(*(transaction.run(body) for _ in range(number)), return_exceptions=True)
    assert all(outcome.retry_after for outcome in outcomes if isinstance(outcome, Unavailable))
    return outcomes


async def test_each_of_two_hundred_counts_once_or_hears_to_come_again(name):
    outcomes = await at_once(200, lambda tx: count_up(tx, name))
    results = [outcome for outcome in outcomes if isinstance(outcome, int)]
    assert all(isinstance(outcome, int | Unavailable) for outcome in outcomes)
    assert sorted(results) == list(range(1, len(results) + 1))
    assert await counted(name) == len(results) > 0


async def test_of_two_hundred_who_create_one_document_one_does(name):
    async def take(tx: Transaction) -> str:
        tx.create(NAMES, name, Counter(), otherwise=Taken())
        return "taken"

    outcomes = await at_once(200, take)
    assert outcomes.count("taken") == 1
    assert sum(isinstance(outcome, Taken) for outcome in outcomes) == 199


async def test_nothing_is_lost_between_two_documents(name):
    first, second = f"{name}-a", f"{name}-b"

    async def move(tx: Transaction) -> str:
        counters = await tx.get_many(COUNTERS, [first, second])
        here, there = (counters.get(counter_id) or Counter() for counter_id in (first, second))
        tx.put(COUNTERS, first, here.model_copy(update={"count": here.count - 1}))
        tx.put(COUNTERS, second, there.model_copy(update={"count": there.count + 1}))
        return "moved"

    moved = (await at_once(50, move)).count("moved")
    assert (await counted(first), await counted(second)) == (-moved, moved)
    assert moved > 0


async def test_increments_do_not_race(name):
    async def increment(tx: Transaction) -> str:
        tx.increment(COUNTERS, name, count=1)
        return "counted"

    assert await at_once(200, increment) == ["counted"] * 200
    assert await counted(name) == 200
