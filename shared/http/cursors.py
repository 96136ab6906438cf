"""Where the next page of a list begins, as a token that clients hand back unread."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import Field
from pydantic_core import from_json

from shared.errors import DomainError

T = TypeVar("T")

Cursor = Annotated[
    str | None,
    Field(max_length=512, description="`next_cursor` of the previous page; leave it out for the first page."),
]

MOST_PLACES = 10**9


class InvalidCursor(DomainError):
    """The cursor is not one that this list returned."""

    status = 422
    code = "INVALID_CURSOR"
    message = "The cursor is not valid; use next_cursor of the page before, or none to begin again."


def write_time_and_id(moment: datetime, document_id: str) -> str:
    """The place after the document with this time and id."""
    return base64.urlsafe_b64encode(json.dumps([moment.isoformat(), document_id]).encode()).decode().rstrip("=")


def read_time_and_id(cursor: str | None) -> tuple[datetime, str] | None:
    """The time and the id in a cursor, None for the first page. Raises InvalidCursor."""
    if cursor is None:
        return None
    try:
        moment, document_id = from_json(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        parsed = datetime.fromisoformat(moment)
        if parsed.tzinfo is None or not isinstance(document_id, str) or not document_id.isascii():
            raise InvalidCursor
        return parsed.astimezone(UTC), document_id
    except (ValueError, TypeError, OverflowError, binascii.Error):
        raise InvalidCursor from None


def cut(
    items: Sequence[T], limit: int, place_of: Callable[[T], tuple[datetime, str]]
) -> tuple[Sequence[T], str | None]:
    """The items of a page, and the cursor of the next one; None where nothing follows.

    Of `limit` items one more was looked for, so that it shows whether anything follows. `place_of` gives an item's
    time and id, by which the list is ordered.
    """
    page = items[:limit]
    return page, write_time_and_id(*place_of(page[-1])) if len(items) > limit else None


def write_place(place: int) -> str:
    """The place after so many items of a list whose items do not move."""
    return base64.urlsafe_b64encode(json.dumps([place]).encode()).decode().rstrip("=")


def read_place(cursor: str | None) -> int:
    """How many items come before the page, 0 for the first. Raises InvalidCursor."""
    if cursor is None:
        return 0
    try:
        (place,) = from_json(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error):
        raise InvalidCursor from None
    if type(place) is not int or not 0 <= place <= MOST_PLACES:
        raise InvalidCursor
    return place


def write_values(*values: int | str) -> str:
    """The place after an item with these values of what a list is ordered by."""
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def read_values(cursor: str | None, *types: type[int] | type[str]) -> tuple[int | str, ...] | None:
    """The values in a cursor, which are of these types; None for the first page. Raises InvalidCursor."""
    if cursor is None:
        return None
    try:
        values = from_json(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, binascii.Error):
        raise InvalidCursor from None
    if not isinstance(values, list) or [type(value) for value in values] != list(types):
        raise InvalidCursor
    return tuple(values)
