"""What a collection holds of a player: how its documents are found, exported, and erased.

A service lists its collections so in `api/personal_data.py`. What is not a field of a document (a live board, a file)
it erases there by itself.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic

from shared.firestore import transaction
from shared.firestore.clones import Clone
from shared.firestore.collection import Collection, M
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction
from shared.privacy import Erasure, Kept, Section

PAGE = 250

MOST_WRITES = 1000
"""Documents that one call erases: what is left is the next call's."""


@dataclass(frozen=True, slots=True)
class Holding(Generic[M]):
    """The documents of a collection whose field `by` names a player; of a list of players, `many`.

    An export leaves out the fields that are `secret`: digests, keys, and who of the staff did something. What it leaves
    out whole says why: `withheld`. An erasure deletes the documents, unless `kept` says why they stay. Of those that
    stay, `blank` has what takes the place of what leads to the person; `only` is a field, where just the documents in
    which it is true stay. `clone` says what of them is copied into another
    environment: without it, nothing is.
    """

    collection: Collection[M]
    by: str = "player_id"
    many: bool = False
    secret: tuple[str, ...] = ()
    withheld: str = ""
    kept: str = ""
    blank: Mapping[str, Any] = field(default_factory=dict)
    only: str = ""
    clone: Clone[M] | None = None
    at_once: int = PAGE
    """Documents that are read at once, and written in one commit: fewer of those that are large."""

    def stays(self, document: M) -> bool:
        """Whether a document outlives the player."""
        return bool(self.kept) and (not self.only or bool(getattr(document, self.only)))

    async def page(self, player_id: str, after: str = "") -> dict[str, M]:
        """Documents that name the player, by their ids, after the given one (a read each, one at least)."""
        named: Filter = (self.by, "array_contains" if self.many else "==", player_id)
        return await self.collection.named(named, limit=self.at_once, after=after)

    async def pages(self, player_id: str) -> AsyncIterator[dict[str, M]]:
        """All documents that name the player, by their ids, a page at a time."""
        after, more = "", True
        while more:
            page = await self.page(player_id, after)
            if page:
                yield page
            after, more = next(reversed(page), ""), len(page) == self.at_once

    def shown(self, document: M) -> dict[str, Any]:
        """A document as an export has it."""
        return document.model_dump(mode="json", exclude=set(self.secret))


async def exported(holdings: Iterable[Holding[Any]], player_id: str) -> AsyncIterator[Section]:
    """What these hold of a player, a page at a time (a read a document, one a holding at least)."""
    for holding in holdings:
        if not holding.withheld:
            async for page in holding.pages(player_id):
                yield Section(name=holding.collection.name, documents=tuple(map(holding.shown, page.values())))


async def erased(holdings: Sequence[Holding[Any]], player_id: str, most: int = MOST_WRITES) -> Erasure:
    """Delete, or make blank, what these hold of a player: `most` documents or somewhat more. Again, it goes on.

    A read for each document, one a holding at least, and a write for each that is changed.
    """
    counts: dict[str, int] = {}
    for holding in holdings:
        name = holding.collection.name
        while sum(counts.values()) < most and (changed := await _erase_page(holding, player_id)):
            counts[name] = counts.get(name, 0) + changed
    kept = tuple(Kept(what=holding.collection.name, why=holding.kept) for holding in holdings if holding.kept)
    return Erasure(finished=sum(counts.values()) < most, erased=counts, kept=kept)


async def _erase_page(holding: Holding[M], player_id: str) -> int:
    """Erase the next documents; returns how many that were, 0 when none is left."""
    if holding.kept and not holding.blank and not holding.only:
        return 0
    after = ""
    while page := await holding.page(player_id, after):
        ids = [name for name, document in page.items() if not holding.stays(document) or _filled(holding, document)]
        if ids:
            await transaction.run(partial(_write, holding, ids))
            return len(ids)
        after = next(reversed(page))
    return 0


def _filled(holding: Holding[M], document: M) -> bool:
    """Whether a document has something that is to be made blank."""
    return any(getattr(document, name) != value for name, value in holding.blank.items())


async def _write(holding: Holding[M], ids: Sequence[str], tx: Transaction) -> None:
    if not holding.kept:
        for name in ids:
            tx.delete(holding.collection, name)
        return
    for name, document in (await tx.get_many(holding.collection, ids)).items():
        if holding.stays(document):
            tx.put(holding.collection, name, document.model_copy(update=dict(holding.blank)))
        else:
            tx.delete(holding.collection, name)
