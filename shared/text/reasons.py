"""Why staff does something, in their own words: it stands in the audit trail, and who reads it sees all of it."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from shared.text.names import LEAST_VISIBLE, UNSEEN, UnixLines, lines


def _said(reason: str) -> str:
    if sum(character not in UNSEEN for character in reason) < LEAST_VISIBLE:
        raise ValueError(f"has fewer than {LEAST_VISIBLE} visible characters")
    return lines(reason)


Reason = Annotated[
    str,
    UnixLines,
    StringConstraints(strip_whitespace=True, min_length=LEAST_VISIBLE, max_length=500),
    AfterValidator(_said),
    Field(examples=["Ticket 1234."]),
]
