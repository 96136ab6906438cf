"""Texts that players write and others read: nothing in them that hides, reorders or breaks what is shown."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

JOINERS = "\u200c\u200d"
"""Invisible, and part of how Persian and some emoji are written."""

UNSEEN = JOINERS + "\ufe0e\ufe0f" + "".join(map(chr, range(0xE0100, 0xE01F0)))
"""The joiners, and the selectors of how emoji and some Han characters are drawn: allowed, and nothing by themselves."""

FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
"""Letters, marks and symbols by Unicode's count that are drawn as nothing: names are made of them to hide."""

FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
"""The flag of a part of a country, such as England: a black flag with its code in tags (UTS 51, Annex C)."""

MOST_MARKS = 6
"""Marks in a row on one letter; no script needs as many, and more run over the lines above and below."""

LEAST_VISIBLE = 3
LONGEST_NAME = 50

LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SPACES = re.compile("[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_ENDS = re.compile(f"[{JOINERS}]+(?=[ {JOINERS}]|$)")
_UNJOINED = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")
"""Scripts that joiners do nothing in, but make two names of one."""


def fitted(written: object) -> str:
    """What somebody else calls a player, as near to it as a name may be; empty where too little is left.

    What a player sets as a name is the same, as it is: whatever `DisplayName` takes, this gives back.
    """
    if not isinstance(written, str):
        return ""
    text = "".join(" " if character.isspace() else character for character in written[:1000])
    parts = FLAG.split(text)
    flags = [*FLAG.findall(text), ""]
    kept = "".join(f"{''.join(filter(_is_shown, part))}{flag}" for part, flag in zip(parts, flags, strict=True))
    name = _cut(_tidy(_with_few_marks(_tidy(kept))))
    return "" if problem_of(name) else name


def problem_of(name: str) -> str:
    """Why a player may not be called so; empty if they may."""
    from shared.text.confusables import imitates_staff, mixes_scripts

    if not all(map(_is_shown, FLAG.sub("", name))):
        return "has control, invisible or direction-changing characters, which a name cannot have"
    if sum(character not in UNSEEN for character in FLAG.sub("\U0001f3f4", name)) < LEAST_VISIBLE:
        return f"has fewer than {LEAST_VISIBLE} visible characters"
    if _overflows(name):
        return f"has more than {MOST_MARKS} marks on one letter"
    if mixes_scripts(name):
        return "mixes Latin, Greek or Cyrillic letters within a word, which look alike"
    if imitates_staff(name):
        return "is one that the game's staff could have"
    return ""


def _is_shown(character: str) -> bool:
    """Not control characters, line and paragraph ends, and format characters, such as those that override direction."""
    if character in FILLERS:
        return False
    return character in JOINERS or unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _tidy(text: str) -> str:
    """NFC, single spaces, and no joiners where they join nothing."""
    kept: list[str] = []
    for character in _ENDS.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text))):
        if character not in JOINERS or (kept and _may_be_joined(kept[-1])):
            kept.append(character)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", "".join(kept))).strip(" " + JOINERS)


def _may_be_joined(character: str) -> bool:
    return character not in JOINERS + " " and not unicodedata.name(character, "").startswith(_UNJOINED)


def _marks(text: str) -> list[int]:
    """How many marks there are in a row up to each character."""
    counts, count = [], 0
    for character in text:
        if character not in UNSEEN:
            count = count + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        counts.append(count)
    return counts


def _overflows(text: str) -> bool:
    return any(count > MOST_MARKS for count in _marks(text))


def _with_few_marks(text: str) -> str:
    return "".join(character for character, count in zip(text, _marks(text), strict=True) if count <= MOST_MARKS)


def _cut(name: str) -> str:
    """No longer than a name may be, and not within what is drawn as one."""
    end = min(len(name), LONGEST_NAME)
    while 0 < end < len(name) and (_continues(name[end]) or name[end - 1] in JOINERS):
        end -= 1
    return name[:end].strip(" " + JOINERS)


def _continues(character: str) -> bool:
    """Whether it is drawn with what is before it: marks, selectors, joiners, skin tones, tags of a flag."""
    return (
        character in UNSEEN
        or unicodedata.category(character).startswith("M")
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _tidy_if_text(text: object) -> object:
    return _tidy(text) if isinstance(text, str) else text


def _fit_to_be_shown(name: str) -> str:
    if problem := problem_of(name):
        raise ValueError(problem)
    return name


def lines(text: str) -> str:
    """Text of several lines. Raises ValueError that says what it may not have."""
    if not all(map(_is_shown, FLAG.sub("", text).replace("\n", ""))):
        raise ValueError("has control, invisible or direction-changing characters; line ends alone are allowed")
    if _overflows(text):
        raise ValueError(f"has more than {MOST_MARKS} marks on one letter")
    return text


def _line_feeds(text: object) -> object:
    return LINE_END.sub("\n", text) if isinstance(text, str) else text


UnixLines = BeforeValidator(_line_feeds)
"""Line ends of any system, and Unicode's own, become line feeds before anything is counted or checked."""

DisplayName = Annotated[
    str,
    BeforeValidator(_tidy_if_text),
    StringConstraints(min_length=LEAST_VISIBLE, max_length=LONGEST_NAME),
    AfterValidator(_fit_to_be_shown),
    Field(examples=["Ada"]),
]
"""A player's name (1v1bro 2.2), in NFC with single spaces. It is text and may hold `<`: whoever shows it escapes it."""

Bio = Annotated[str, UnixLines, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(lines)]
"""What a player says of themselves (1v1bro 2.2)."""
