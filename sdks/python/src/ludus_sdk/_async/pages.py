"""Lists, from page to page."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any


async def items(fetch: Callable[[str | None], Awaitable[Any]], field: str, first: str | None) -> AsyncIterator[Any]:
    """The items of a list. Each page is fetched when its first item is asked for."""
    cursor = first
    while True:
        page = await fetch(cursor)
        for item in page[field]:
            yield item
        cursor = page["next_cursor"]
        if cursor is None:
            return
