"""Counting all bugs and ideas again."""

import asyncio
from functools import partial

from functions.feedback.models.items import FeedbackKind
from functions.feedback.operations.counting import count, go_on
from functions.feedback.store import items
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 20
"""Items that are counted at a time."""


async def recount() -> int:
    """Count each item; returns how many there are. A read, and the count of each."""
    total = 0
    for kind in FeedbackKind:
        async for page in items.pages(kind, AT_ONCE):
            await asyncio.gather(*(_recount(item.item_id) for item in page))
            total += len(page)
    return total


async def _recount(item_id: str) -> None:
    if await transaction.run(partial(_count, item_id)):
        await go_on(item_id)


async def _count(item_id: str, tx: Transaction) -> bool:
    return await count(tx, item_id)
