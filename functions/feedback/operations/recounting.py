"""Counting all bugs and ideas again, from where a run that was killed had come."""

import asyncio
from functools import partial

from functions.feedback.models.items import FeedbackKind
from functions.feedback.models.recounts import RecountPlace
from functions.feedback.operations.counting import settle
from functions.feedback.store import items, recounts
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 20
"""Items that are counted at a time."""


async def recount() -> int:
    """Count each item; returns how many that were. A read, and the count of each; a write for each page.

    Where it has come to is kept: the run after one that was killed goes on there, and begins anew when it is through.
    """
    place = await recounts.place()
    total = 0
    for kind in FeedbackKind:
        if place.kind and kind != place.kind:
            continue
        more = True
        while more:
            page = await items.page(kind, AT_ONCE, place.after)
            await asyncio.gather(*map(settle, page))
            total += len(page)
            more = len(page) == AT_ONCE
            if more:
                place = RecountPlace(kind=kind, after=page[-1])
                await transaction.run(partial(_keep, place))
        place = RecountPlace()
    await transaction.run(_forget)
    return total


async def _keep(reached: RecountPlace, tx: Transaction) -> None:
    recounts.keep(tx, reached)


async def _forget(tx: Transaction) -> None:
    recounts.forget(tx)
