"""Which items a query finds, and in what order: by value, the same for a few and for all there are."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from functions.ugc.rules.discovery.expansion import EXACT, Meanings

CANDIDATES = 200
"""Items that are ranked: those of the best quality among all that have the rarest word."""

NAME = 4
TAG = 2
DESCRIPTION = 1
"""What a term counts, by where it stands."""

TEXT_SHARE = 1_000_000
"""What a text counts whose name has each word as it was written; the best quality counts half of it."""


class Ranked(Protocol):
    """What is known of an item that may be found."""

    @property
    def ugc_id(self) -> str:
        """Whose place is by its id where all else is equal."""

    @property
    def terms(self) -> tuple[str, ...]:
        """Its terms: of the name, of tags, of the description."""

    @property
    def of_name(self) -> int:
        """How many of them are of the name."""

    @property
    def of_tags(self) -> int:
        """How many of them are of tags."""

    @property
    def quality(self) -> int:
        """How good it is, in millionths."""


def rarest(meanings: Sequence[Meanings]) -> Meanings:
    """The word that the fewest items have: who has all words has this one. Raises ValueError without words."""
    return min(meanings, key=lambda each: each.items)


def rank(items: Iterable[Ranked], meanings: Sequence[Meanings]) -> list[str]:
    """The ids of the items that have every word, the best first: by text, half as much by quality, then by id."""
    scored = [(score, item.quality, item.ugc_id) for item in items if (score := _score(item, meanings))]
    return [ugc_id for _, _, ugc_id in sorted(scored, reverse=True)]


def _score(item: Ranked, meanings: Sequence[Meanings]) -> int:
    """How well an item fits; 0 if it lacks a word."""
    counts = _counts(item)
    best = [
        max((weight * counts[term] for term, weight in word.weights.items() if term in counts), default=0)
        for word in meanings
    ]
    if not best or not all(best):
        return 0
    return sum(best) * TEXT_SHARE // (len(best) * EXACT * NAME) + item.quality // 2


def _counts(item: Ranked) -> dict[str, int]:
    tagged = item.of_name + item.of_tags
    return {
        term: NAME if place < item.of_name else TAG if place < tagged else DESCRIPTION
        for place, term in enumerate(item.terms)
    }
