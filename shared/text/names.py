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

MOST_MARKS = 6
"""Marks in a row on one letter; no script needs as many, and more run over the lines above and below."""

LEAST_VISIBLE = 3

LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")


def _is_hidden(character: str) -> bool:
    """Control characters, line and paragraph ends, and format characters, such as those that override direction."""
    if character in FILLERS:
        return True
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in JOINERS


def _overflows(text: str) -> bool:
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} and character not in UNSEEN else 0
        if marks > MOST_MARKS:
            return True
    return False


def _one_line(text: str) -> str:
    if any(map(_is_hidden, text)):
        raise ValueError("has control, invisible or direction-changing characters, which a name cannot have")
    if sum(character not in UNSEEN for character in text) < LEAST_VISIBLE:
        raise ValueError(f"has fewer than {LEAST_VISIBLE} visible characters")
    if _overflows(text):
        raise ValueError(f"has more than {MOST_MARKS} marks on one letter")
    return text


def _lines(text: str) -> str:
    if any(map(_is_hidden, text.replace("\n", ""))):
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
    StringConstraints(strip_whitespace=True, min_length=LEAST_VISIBLE, max_length=50),
    AfterValidator(_one_line),
    Field(examples=["Ada"]),
]
"""A player's name (1v1bro 2.2)."""

Bio = Annotated[str, UnixLines, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_lines)]
"""What a player says of themselves (1v1bro 2.2)."""
