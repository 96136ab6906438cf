"""The terms that listed items have, by their first two letters and by their last two, in Firestore."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.ugc.models.discovery.listings import VocabularyPart, VocabularyProgress
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

VOCABULARY = Collection("ugc_vocabulary", VocabularyPart)
PROGRESS = Collection("ugc_vocabulary_progress", VocabularyProgress)

TERMS = "terms"
"""The document that says how far the terms are."""


async def terms_in(parts: Sequence[str]) -> dict[str, int]:
    """The terms in some parts of the vocabulary (a read each, in one call)."""
    read = await VOCABULARY.get_many(parts)
    return {term: items for part in read.values() for term, items in part.terms.items()}


async def parts(tx: Transaction, names: Sequence[str]) -> dict[str, VocabularyPart]:
    """Parts of the vocabulary, empty ones where there are none (a read each, in one call)."""
    read = await tx.get_many(VOCABULARY, names)
    return {name: read.get(name) or VocabularyPart(part=name) for name in names}


def save(tx: Transaction, part: VocabularyPart) -> None:
    """Write a part that this transaction read."""
    tx.put(VOCABULARY, part.part, part)


def replace(tx: Transaction, name: str, terms: Mapping[str, int]) -> None:
    """Write a part as it was counted, whatever it was; an empty one goes."""
    if terms:
        tx.put(VOCABULARY, name, VocabularyPart(part=name, terms=dict(terms)), overwrite=True)
    else:
        tx.delete(VOCABULARY, name)


async def names(after: str, limit: int) -> list[str]:
    """The parts that there are, by name, after the given one (a read each, one at least)."""
    return list(await VOCABULARY.named(limit=limit, after=after))


async def until() -> datetime | None:
    """Up to when items were indexed whose terms are in the vocabulary (one read)."""
    progress = await PROGRESS.get(TERMS)
    return progress.until if progress else None


def save_until(tx: Transaction, moment: datetime) -> None:
    """Say that all terms are in the vocabulary of items that were indexed up to a moment."""
    tx.put(PROGRESS, TERMS, VocabularyProgress(until=moment), overwrite=True)
