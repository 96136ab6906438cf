"""Texts that players write and others read: nothing in them that hides, reorders or breaks what is shown."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

JOINERS = "\u200c\u200d"
"""Invisible, and part of how Persian and some emoji are written."""

LEAST_VISIBLE = 3


def _is_hidden(character: str) -> bool:
    """Control characters, line and paragraph ends, and format characters, such as those that override direction."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in JOINERS


def _one_line(text: str) -> str:
    if any(map(_is_hidden, text)):
        raise ValueError("has control, invisible or direction-changing characters, which a name cannot have")
    if sum(character not in JOINERS for character in text) < LEAST_VISIBLE:
        raise ValueError(f"has fewer than {LEAST_VISIBLE} visible characters")
    return text


def _lines(text: str) -> str:
    if any(map(_is_hidden, text.replace("\n", ""))):
        raise ValueError("has control, invisible or direction-changing characters; line ends alone are allowed")
    return text


DisplayName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=LEAST_VISIBLE, max_length=50),
    AfterValidator(_one_line),
    Field(examples=["Ada"]),
]
"""A player's name (1v1bro 2.2)."""

Bio = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_lines)]
"""What a player says of themselves (1v1bro 2.2)."""
