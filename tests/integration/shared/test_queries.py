"""Queries: each condition, order, start, count and sum, as Firestore answers them."""

import uuid

import pytest

from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.model import Model

pytestmark = pytest.mark.usefixtures("cloud")


class Fruit(Model):
    run: str
    name: str
    grams: int
    colour: str | None = None
    tags: tuple[str, ...] = ()


FRUITS = Collection("test_queried_fruits", Fruit)


@pytest.fixture
async def run() -> str:
    """Three fruits that have this run."""
    run = uuid.uuid4().hex
    fruits = [
        Fruit(run=run, name="apple", grams=150, colour="red", tags=("tree", "core")),
        Fruit(run=run, name="cherry", grams=8, colour="red", tags=("tree", "stone")),
        Fruit(run=run, name="melon", grams=2000, tags=("vine",)),
    ]

    async def keep(tx: transaction.Transaction) -> None:
        for fruit in fruits:
            tx.create(FRUITS, f"{run}-{fruit.name}", fruit)

    await transaction.run(keep)
    return run


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        (("name", "==", "apple"), {"apple"}),
        (("name", "!=", "apple"), {"cherry", "melon"}),
        (("grams", "<", 150), {"cherry"}),
        (("grams", "<=", 150), {"cherry", "apple"}),
        (("grams", ">", 150), {"melon"}),
        (("grams", ">=", 150), {"melon", "apple"}),
        (("name", "in", ["apple", "melon", "plum"]), {"apple", "melon"}),
        (("tags", "array_contains", "tree"), {"apple", "cherry"}),
        (("tags", "array_contains_any", ["stone", "vine"]), {"cherry", "melon"}),
        (("colour", "==", None), {"melon"}),
        (("colour", "!=", None), {"apple", "cherry"}),
    ],
)
async def test_a_condition(run, condition, names):
    fruits = await FRUITS.select(("run", "==", run), condition, limit=10)
    assert {fruit.name for fruit in fruits} == names
    assert await FRUITS.count(("run", "==", run), condition) == len(names)


async def test_an_order_a_limit_and_a_start(run):
    order = (("grams", "DESCENDING"), ("name", "ASCENDING"))
    first = await FRUITS.select(("run", "==", run), order=order, limit=2)
    assert [fruit.name for fruit in first] == ["melon", "apple"]
    rest = await FRUITS.select(("run", "==", run), order=order, limit=2, after=(150, "apple"))
    assert [fruit.name for fruit in rest] == ["cherry"]
    assert await FRUITS.select(("run", "==", run), order=order, limit=2, after=(8, "cherry")) == []


async def test_sums_and_nothing_to_sum(run):
    assert await FRUITS.totals(("run", "==", run), ("colour", "==", "red"), fields=["grams"]) == (2, {"grams": 158})
    assert await FRUITS.totals(("run", "==", "none"), fields=["grams"]) == (0, {"grams": 0})


async def test_a_condition_that_null_cannot_have_is_refused(run):
    with pytest.raises(KeyError, match="<"):
        await FRUITS.select(("colour", "<", None), limit=1)
