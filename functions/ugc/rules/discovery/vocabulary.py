"""Which terms the vocabulary has, by the first two letters and by the last two."""

from collections.abc import Iterable, Mapping

from functions.ugc.models.discovery.listings import VocabularyPart
from functions.ugc.rules.discovery.expansion import parts_with

MOST_BYTES = 900_000
"""Bytes of a part: a document has a megabyte."""

BYTES_OF_A_COUNT = 9
"""What is kept with each term: its length and a number."""


def counted(terms: Iterable[Iterable[str]], counts: dict[str, dict[str, int]]) -> None:
    """Add the terms of items to counts by part and term. What stands alone as it is has no part."""
    for each in terms:
        for term in each:
            for part in parts_with(term):
                of_part = counts.setdefault(part, {})
                of_part[term] = of_part.get(term, 0) + 1


def with_new_terms(part: VocabularyPart, counts: Mapping[str, int]) -> VocabularyPart:
    """A part with the terms that it does not have so far; those that it has stay as they were counted."""
    return part.model_copy(update={"terms": fitted({**counts, **part.terms})})


def fitted(terms: Mapping[str, int]) -> dict[str, int]:
    """The terms that fit into one part: of too many, those that the most items have."""
    kept: dict[str, int] = {}
    left = MOST_BYTES
    for term in sorted(terms, key=lambda each: (-terms[each], each)):
        left -= len(term.encode()) + BYTES_OF_A_COUNT
        if left < 0:
            break
        kept[term] = terms[term]
    return kept
