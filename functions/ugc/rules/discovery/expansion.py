"""Which terms of the vocabulary a word of a query may mean: itself, what begins with it, what is one letter from it.

The vocabulary is kept by the first two letters of its terms, and by the last two: a word that is one letter from
another begins or ends as that one does, so that all its neighbours are in two parts.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from functions.ugc.rules.discovery.words import Word, is_unspaced

EXACT = 10
PREFIX = 7
TYPO = 4
"""What a term counts that is the word itself, begins with it, or is one letter from it."""

LEAST_FOR_PREFIX = 2
LEAST_FOR_TYPO = 4
"""Letters of a word that may be the beginning of another, or misspelt."""

MOST_MEANINGS = 30
"""Terms that one word may mean: Firestore takes as many values in a condition."""


class Meanings(NamedTuple):
    """What a word may mean: terms with what each counts. `items` is about how many items have one of them."""

    weights: dict[str, int]
    items: int


def parts_with(term: str) -> tuple[str, ...]:
    """The parts of the vocabulary that a term is in; none for what is found as it stands alone."""
    if len(term) < LEAST_FOR_PREFIX or is_unspaced(term):
        return ()
    return (_beginning(term), _end(term)) if len(term) >= LEAST_FOR_TYPO - 1 else (_beginning(term),)


def parts_for(words: Sequence[Word]) -> tuple[str, ...]:
    """The parts of the vocabulary in which there are terms that these words may mean, each once."""
    parts = [part for place, word in enumerate(words) for part in _parts_of(word, is_last=place == len(words) - 1)]
    return tuple(dict.fromkeys(parts))


def meanings(words: Sequence[Word], vocabulary: Mapping[str, int]) -> tuple[Meanings, ...]:
    """What each word may mean, by a vocabulary of terms with the number of items that have each.

    The last word may be the beginning of one, as somebody may still be typing it.
    """
    last = len(words) - 1
    return tuple(_meanings(word, vocabulary, is_last=place == last) for place, word in enumerate(words))


def _meanings(word: Word, vocabulary: Mapping[str, int], *, is_last: bool) -> Meanings:
    weights = {word.text: EXACT}
    if not word.is_whole:
        others = ((term, _weight(word.text, term, is_last=is_last)) for term in vocabulary if term != word.text)
        fitting = [(term, weight) for term, weight in others if weight]
        fitting.sort(key=lambda each: (-each[1], -vocabulary[each[0]], each[0]))
        weights |= dict(fitting[: MOST_MEANINGS - 1])
    return Meanings(weights, sum(vocabulary.get(term, 0) for term in weights))


def _weight(word: str, term: str, *, is_last: bool) -> int:
    if is_last and len(word) >= LEAST_FOR_PREFIX and term.startswith(word):
        return PREFIX
    return TYPO if len(word) >= LEAST_FOR_TYPO and is_one_letter_apart(word, term) else 0


def _parts_of(word: Word, *, is_last: bool) -> list[str]:
    text = word.text
    if word.is_whole or len(text) < (LEAST_FOR_PREFIX if is_last else LEAST_FOR_TYPO):
        return []
    if len(text) < LEAST_FOR_TYPO:
        return [_beginning(text)]
    swapped = [text[0] + text[2]] if len(text) == LEAST_FOR_TYPO else []
    return [_beginning(text), _end(text), *swapped]


def _beginning(text: str) -> str:
    return text[:2]


def _end(text: str) -> str:
    """The last two letters, by a name that no beginning has: of terms, none has a hyphen."""
    return f"-{text[-2:]}"


def is_one_letter_apart(word: str, term: str) -> bool:
    """Whether one letter more, less, or another one, or two neighbours that are swapped, make one text of the other."""
    if word == term or abs(len(word) - len(term)) > 1:
        return False
    start = 0
    while start < min(len(word), len(term)) and word[start] == term[start]:
        start += 1
    rest, other = word[start:], term[start:]
    if len(rest) != len(other):
        return rest[1:] == other or rest == other[1:]
    return rest[1:] == other[1:] or (rest[1::-1] == other[:2] and rest[2:] == other[2:])
