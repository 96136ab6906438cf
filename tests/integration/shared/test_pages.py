"""A whole collection comes page by page: each document once, whatever its id, and no page more than it takes."""

import pytest

from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.model import Model
from shared.telemetry import metrics

pytestmark = pytest.mark.usefixtures("api")


class Sheet(Model):
    """A document of these tests, which does not say its id."""

    number: int


async def keep(sheets: Collection[Sheet], ids: list[str]) -> None:
    async def write(tx: Transaction) -> None:
        for number, document_id in enumerate(ids):
            tx.create(sheets, document_id, Sheet(number=number))

    await transaction.run(write)


@pytest.mark.parametrize(
    ("count", "pages", "queries"),
    [(0, [], 1), (1, [1], 1), (2, [2], 1), (3, [3], 2), (7, [3, 3, 1], 3)],
)
async def test_every_document_comes_once(count, pages, queries):
    sheets = Collection(f"arenas_sheets_{count}", Sheet)
    ids = ["a:1", "B", "Z", "0", "ä", "a", "~"][:count]
    if ids:
        await keep(sheets, ids)
    before = metrics.usage.copy()
    read_pages = [page async for page in sheets.pages(size=3)]
    used = metrics.usage - before
    assert [len(page) for page in read_pages] == pages
    assert sorted(sheet.number for page in read_pages for sheet in page) == list(range(count))
    assert used["firestore.calls"] == queries
    assert used["firestore.reads"] == max(1, count) + (count == 3)


async def test_one_that_is_deleted_on_the_way_ends_nothing():
    sheets = Collection("arenas_sheets_cleared", Sheet)
    await keep(sheets, ["a", "b", "c", "d", "e"])
    seen = []

    async def clear(tx: Transaction, names: str) -> None:
        for name in names:
            tx.delete(sheets, name)

    async for page in sheets.pages(size=2):
        seen += [sheet.number for sheet in page]
        names = "".join("abcde"[sheet.number] for sheet in page)
        await transaction.run(lambda tx, names=names: clear(tx, names))
    assert seen == [0, 1, 2, 3, 4]


async def test_those_that_match_come_in_order_and_of_equal_ones_none_is_lost():
    sheets = Collection("arenas_sheets_matching", Sheet)
    numbers = {"f": 1, "e": 2, "d": 2, "c": 2, "b": 2, "a": 3}

    async def write(tx: Transaction) -> None:
        for document_id, number in numbers.items():
            tx.create(sheets, document_id, Sheet(number=number))

    await transaction.run(write)
    two = [page async for page in sheets.pages(("number", "==", 2), size=3)]
    assert [[sheet.number for sheet in page] for page in two] == [[2, 2, 2], [2]]
    above = sheets.pages(("number", ">=", 2), order=[("number", "DESCENDING")], size=2)
    assert [[sheet.number for sheet in page] async for page in above] == [[3, 2], [2, 2], [2]]
