# Made of `_async/pages.py` by `make generate`. Do not edit.
"""Lists, from page to page."""

from collections.abc import Iterator, Callable
from typing import Any


def items(fetch: Callable[[str | None], Any], field: str, first: str | None) -> Iterator[Any]:
    """The items of a list. Each page is fetched when its first item is asked for."""
    cursor = first
    while True:
        page = fetch(cursor)
        for item in page[field]:
            yield item
        cursor = page["next_cursor"]
        if cursor is None:
            return
