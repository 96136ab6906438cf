"""Counting all bugs and ideas again."""

import asyncio

from functions.feedback.models.items import FeedbackKind
from functions.feedback.operations.counting import settle
from functions.feedback.store import items

AT_ONCE = 20
"""Items that are counted at a time."""


async def recount() -> int:
    """Count each item; returns how many there are. A read, and the count of each."""
    total = 0
    for kind in FeedbackKind:
        async for page in items.pages(kind, AT_ONCE):
            await asyncio.gather(*(settle(item.item_id) for item in page))
            total += len(page)
    return total
