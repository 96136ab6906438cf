"""The terms of a text, by which items are found: the same of what is indexed and of what is asked.

Words are runs of letters, digits and their marks in any script, normalized (NFKC) and folded, so that `STRASSE` finds
`Straße`. Scripts that put no spaces between words have each two neighbouring letters instead, as Lucene's CJK analyzer
does; a Korean word ends otherwise in each case, so that Korean is one of them.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from regex import Pattern

MOST_TERMS = 128
"""Terms of an item: each is an entry in three indexes."""

LONGEST_TERM = 40
"""Characters of a term that count."""

MOST_WORDS = 8
"""Words of a query that count."""

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"


class Terms(NamedTuple):
    """The terms of an item, each once: first those of the name, then of the tags, then of the description."""

    terms: tuple[str, ...]
    of_name: int
    """How many of them are of the name."""
    of_tags: int
    """How many of them are of tags, and not of the name."""


class Word(NamedTuple):
    """A word of a query. What `is_whole` is a term as it stands: it has no beginning and no misspelling to look for."""

    text: str
    is_whole: bool = False


def terms_of(name: str, tags: Iterable[str], description: str) -> Terms:
    """The terms of an item, 128 at most: those of the name come first, and those at the end of a long text are left.

    Of a name in a script without spaces, single letters count as well.
    """
    named = dict.fromkeys([*_terms(name), *_letters(name)][:MOST_TERMS])
    tagged = _further([term for tag in tags for term in _terms(tag)], named)
    described = _further(_terms(description), named | tagged)
    kept = (*named, *tagged, *described)[:MOST_TERMS]
    return Terms(kept, len(named), min(len(tagged), MOST_TERMS - len(named)))


def words_of(query: str) -> tuple[Word, ...]:
    """The words of a query, each once, eight at most."""
    words: dict[str, Word] = {}
    for run, is_unspaced in _runs(query):
        if is_unspaced:
            words |= {term: Word(term, is_whole=True) for term in _pairs(run)}
        else:
            words[run] = Word(run)
    return tuple(words.values())[:MOST_WORDS]


def is_unspaced(term: str) -> bool:
    """Whether a term is of a script without spaces: a pair of letters, which is found as it stands."""
    match = _patterns().match(term)
    return match is not None and match.group("unspaced") is not None


def _further(terms: Iterable[str], before: dict[str, None]) -> dict[str, None]:
    return dict.fromkeys(term for term in terms if term not in before)


def _terms(text: str) -> Iterator[str]:
    for run, is_unspaced in _runs(text):
        if is_unspaced:
            yield from _pairs(run)
        else:
            yield run


def _letters(text: str) -> Iterator[str]:
    for run, is_unspaced in _runs(text):
        if is_unspaced:
            yield from _clusters(run)


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Runs of letters, digits and marks, and whether each is of scripts without spaces."""
    seen = _format_characters().sub("", text)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen).casefold())
    for match in _patterns().finditer(folded):
        unspaced = match.group("unspaced")
        yield (unspaced, True) if unspaced else (match.group()[:LONGEST_TERM], False)


def _pairs(run: str) -> Iterator[str]:
    """Each two neighbouring letters with their marks; a letter that stands alone is a term by itself."""
    letters = _clusters(run)
    if len(letters) == 1:
        yield letters[0]
    for left, right in pairwise(letters):
        yield left + right


def _clusters(run: str) -> list[str]:
    import regex

    return list(regex.findall(r"\X", run))


@cache
def _patterns() -> "Pattern[str]":
    import regex

    other = rf"(?![{_UNSPACED}])[\p{{L}}\p{{N}}]"
    return regex.compile(rf"(?P<unspaced>[{_UNSPACED}][{_UNSPACED}\p{{M}}]*)|{other}(?:\p{{M}}|{other})*")


@cache
def _format_characters() -> "Pattern[str]":
    import regex

    return regex.compile(r"\p{Cf}+")
