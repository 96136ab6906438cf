"""Queries for more values than Firestore takes at once: they answer as one query would."""

import uuid

import pytest

from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.disjunctions import MOST
from shared.firestore.queries import Filter
from shared.model import Model

pytestmark = pytest.mark.usefixtures("cloud")

NUMBER = 2 * MOST + 11


class Stone(Model):
    run: str
    owner: str
    grams: int | None
    state: str
    tags: tuple[str, str]


STONES = Collection("test_queried_stones", Stone)


class Heap:
    """A stone an owner, of weights that come three times each; some have none."""

    def __init__(self) -> None:
        self.run = uuid.uuid4().hex
        self.owners = [f"{self.run}-{place:03}" for place in range(NUMBER)]
        self.stones = {
            f"{owner}-stone": Stone(
                run=self.run,
                owner=owner,
                grams=place % 23 or None,
                state=("new", "old", "gone")[place % 3],
                tags=(owner, self.owners[(place + MOST) % NUMBER]),
            )
            for place, owner in enumerate(self.owners)
        }

    @property
    def of_owners(self) -> Filter:
        return ("owner", "in", self.owners)

    def heaviest_first(self) -> list[Stone]:
        by_name = sorted(self.stones.items(), reverse=True)
        return [stone for _, stone in sorted(by_name, key=lambda named: -(named[1].grams or 0))]


@pytest.fixture
async def heap() -> Heap:
    heap = Heap()

    async def keep(tx: transaction.Transaction) -> None:
        for name, stone in heap.stones.items():
            tx.create(STONES, name, stone)

    await transaction.run(keep)
    return heap


async def test_a_page_is_the_first_of_all_in_order_and_the_next_follows(heap):
    read: list[Stone] = []
    order = [("grams", "DESCENDING"), ("owner", "DESCENDING")]
    while page := await STONES.select(
        heap.of_owners, order=order, limit=9, after=(read[-1].grams, read[-1].owner) if read else ()
    ):
        assert len(page) <= 9
        read += page
    assert read == heap.heaviest_first()


async def test_all_pages_come_in_order_each_stone_once(heap):
    pages = [page async for page in STONES.pages(heap.of_owners, order=[("grams", "DESCENDING")], size=20)]
    assert [stone for page in pages for stone in page] == heap.heaviest_first()
    assert {len(page) for page in pages[:-1]} == {20}


async def test_by_their_names(heap):
    first = await STONES.named(heap.of_owners, limit=40)
    following = await STONES.named(heap.of_owners, limit=100, after=list(first)[-1])
    assert [*first, *following] == sorted(heap.stones)


async def test_they_are_counted_and_added_up(heap):
    assert await STONES.count(heap.of_owners) == NUMBER
    assert await STONES.count(heap.of_owners, ("state", "==", "gone")) == sum(
        stone.state == "gone" for stone in heap.stones.values()
    )


@pytest.mark.parametrize("operator", ["in", "array_contains_any"])
async def test_two_lists_of_values_at_once(heap, operator):
    name = "owner" if operator == "in" else "tags"
    read = await STONES.select(
        (name, operator, heap.owners), ("state", "in", ["new", "gone"]), order=[("owner", "ASCENDING")], limit=NUMBER
    )
    assert [stone.owner for stone in read] == [
        stone.owner for stone in heap.stones.values() if stone.state in {"new", "gone"}
    ]


async def test_no_value_matches_nothing(heap):
    nobody: Filter = ("owner", "in", [])
    assert await STONES.select(nobody, limit=9) == []
    assert await STONES.named(nobody, limit=9) == {}
    assert await STONES.count(nobody) == 0
    assert [page async for page in STONES.pages(nobody)] == []
