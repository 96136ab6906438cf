"""Text that machines write: logs, stacks, names of devices. It is made fit to be shown, and never refused."""

import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, Field

from shared.text.names import UnixLines

LONGEST_SENT = 200_000
LONGEST_LOG = 20_000

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Unicode's categories of what is not shown, or changes how other text is."""


def shown(text: str) -> str:
    """The text without control characters and such that hide or reorder it; tabs and line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in HIDDEN)


def _shown(text: object) -> object:
    return shown(text).strip() if isinstance(text, str) else text


def _of_one_line(text: object) -> object:
    return " ".join(shown(text).split())[:200] if isinstance(text, str) and len(text) <= LONGEST_SENT else text


def _end(text: object) -> object:
    return shown(text)[-LONGEST_LOG:] if isinstance(text, str) and len(text) <= LONGEST_SENT else text


def _start(text: object) -> object:
    return shown(text).strip()[:LONGEST_LOG] if isinstance(text, str) and len(text) <= LONGEST_SENT else text


MachineName = Annotated[str, BeforeValidator(_of_one_line), Field(max_length=200)]
"""A version, a device: one line, of which the first 200 characters are kept."""

MachineLog = Annotated[str, BeforeValidator(_end), UnixLines, Field(max_length=LONGEST_SENT)]
"""A log, of which the last 20,000 characters are kept: what went wrong stands at its end."""

MachineStack = Annotated[str, BeforeValidator(_start), UnixLines, Field(max_length=LONGEST_SENT)]
"""A stack, of which the first 20,000 characters are kept."""
