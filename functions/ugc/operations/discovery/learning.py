"""Keeping the vocabulary: what is new every few minutes, and all of it, as often as each term is there, each night.

Writing it when an item is indexed would be up to 128 writes each, of documents that all items share.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from functions.ugc.rules.discovery import vocabulary as rules
from functions.ugc.store.discovery import listings, vocabulary
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

OVERLAP = timedelta(minutes=5)
"""How long before the last time is looked again: a commit may come after its own moment."""

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)

AT_ONCE = 8
"""Parts in one commit, which has ten megabytes at most."""

PAGE = 100

Counts = dict[str, dict[str, int]]


async def learn(now: datetime) -> int:
    """Add the terms of what was indexed since the last time; returns how many items that were.

    A read an item, and one for each part of the vocabulary that their terms are in; a write for each with a new term.
    """
    counts: Counts = {}
    items = 0
    since = (await vocabulary.until() or BEGINNING) - OVERLAP
    async for some in listings.indexed_since(since):
        rules.counted((listing.terms for listing in some), counts)
        items += len(some)
    for names in _batches(sorted(counts)):
        await transaction.run(partial(_add, counts, names))
    if items:
        await transaction.run(partial(_save_until, now))
    return items


async def count_all(now: datetime) -> int:
    """Count the terms of all listed items; returns how many items these are. A read for each, a write a part.

    What is indexed meanwhile is learned again afterwards: nothing of it is lost.
    """
    counts: Counts = {}
    items = 0
    async for some in listings.everything():
        rules.counted((listing.terms for listing in some), counts)
        items += len(some)
    gone = [name async for name in _names() if name not in counts]
    for names in _batches([*sorted(counts), *gone]):
        await transaction.run(partial(_replace, counts, names))
    await transaction.run(partial(_save_until, now))
    return items


async def _add(counts: Counts, names: Sequence[str], tx: Transaction) -> None:
    for name, part in (await vocabulary.parts(tx, names)).items():
        after = rules.with_new_terms(part, counts[name])
        if after != part:
            vocabulary.save(tx, after)


async def _replace(counts: Counts, names: Sequence[str], tx: Transaction) -> None:
    for name in names:
        vocabulary.replace(tx, name, rules.fitted(counts.get(name, {})))


async def _save_until(now: datetime, tx: Transaction) -> None:
    vocabulary.save_until(tx, now)


def _batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), AT_ONCE):
        yield names[start : start + AT_ONCE]


async def _names() -> AsyncIterator[str]:
    """The parts that there are, by name."""
    after = ""
    while page := await vocabulary.names(after, PAGE):
        for name in page:
            yield name
        after = page[-1]
