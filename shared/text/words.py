"""Words that are not for a game, found however they are written: by a studio's own lists and a library's.

The library (glin-profanity) reads through digits for letters, look-alikes, separators, stretched and invisible letters;
what it is given is in Unicode's compatibility form (NFKC) before.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

PART = 4_000
"""Characters that are looked through at once: the work of the library grows faster than the text."""

OVERLAP = 100
"""Characters that parts have in common, so that no word is cut."""

LONGEST = 100_000
"""Characters of a text that are looked through: about five seconds of processor time at worst."""

NONE = "none"
"""A language that the library has no words of; without any, it takes English ones."""

_INVISIBLE = {"Cf", "Mn", "Me"}
_LIBRARY_LANGUAGES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "en": "english", "eo": "esperanto", "es": "spanish",
    "fa": "persian", "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "it": "italian",
    "ja": "japanese", "ko": "korean", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ru": "russian", "sv": "swedish", "th": "thai", "tr": "turkish", "zh": "chinese",
}  # fmt: skip
"""The library's lists, by ISO 639-1."""


@dataclass(frozen=True, slots=True)
class WordList:
    """A studio's words: those that are refused, those that a person looks at, and those that are right after all."""

    blocked: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matches:
    """The words of a text that are on a list, each once, and whether all of the text was looked through."""

    blocked: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    is_whole: bool = True


def languages() -> frozenset[str]:
    """The languages of which the library has words (ISO 639-1)."""
    return frozenset(_LIBRARY_LANGUAGES)


def matches(text: str, spoken: Iterable[str], lists: Sequence[WordList]) -> Matches:
    """The words of a text on a studio's lists, and on the library's of the languages, which are watched.

    An allowed word is on no list. Takes processor time: call it in a thread where the text may be long.
    """
    allowed = tuple(sorted({_plain(word) for each in lists for word in each.allowed}))
    blocked = tuple(sorted({_plain(word) for each in lists for word in each.blocked} - set(allowed)))
    watched = tuple(sorted({_plain(word) for each in lists for word in each.watched} - set(allowed)))
    named = tuple(sorted(_LIBRARY_LANGUAGES[language] for language in spoken if language in _LIBRARY_LANGUAGES))
    plain = readable(text[:LONGEST])
    refused = _found(plain, (), blocked, allowed) if blocked else set()
    looked_at = _found(plain, named, watched, allowed) - refused if named or watched else set()
    return Matches(tuple(sorted(refused)), tuple(sorted(looked_at)), len(text) <= LONGEST)


def readable(text: str) -> str:
    """A text as it is read: in NFKC, without what is invisible, and without marks that stand alone."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(character for character in composed if unicodedata.category(character) not in _INVISIBLE)


def _plain(word: str) -> str:
    return readable(word).casefold().strip()


def _found(text: str, named: tuple[str, ...], words: tuple[str, ...], allowed: tuple[str, ...]) -> set[str]:
    searcher, listed = _filter(named, words, allowed), set()
    for start in range(0, max(1, len(text)), PART):
        result = searcher.check_profanity(text[start : start + PART + OVERLAP])
        listed |= {str(word).casefold() for word in result["profane_words"]}
    return listed


@lru_cache(maxsize=8)
def _filter(named: tuple[str, ...], words: tuple[str, ...], allowed: tuple[str, ...]) -> Any:
    """What looks for these words. Made once: it takes a tenth of a second with all languages."""
    from glin_profanity.filters.filter import Filter  # type: ignore[import-untyped]

    return Filter({
        "languages": list(named) or [NONE],
        "custom_words": list(words),
        "ignore_words": list(allowed),
        "whitelist": list(allowed),
        "detect_leetspeak": True,
    })  # fmt: skip
