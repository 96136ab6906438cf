"""Telling the players of a broadcast, range by range and page by page."""

import asyncio
from datetime import datetime, timedelta

from functions.messages.models.broadcasts import BroadcastRange, BroadcastStatus, TellRange
from functions.messages.operations.broadcasts import audiences
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.store import broadcasts
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 32
"""How many tasks are queued at a time."""

STALLED = timedelta(minutes=10)
"""After how long without a page told a range is taken up again."""


async def begin(broadcast_id: str, ranges: int) -> None:
    """Queue the first page of each range. A second time changes nothing: tasks of one name are one."""
    work = [TellRange(broadcast_id=broadcast_id, number=number, page=0) for number in range(ranges)]
    await _queue(work)


async def tell(work: TellRange) -> None:
    """Tell a page of a range, and queue the next one.

    Two reads in one call and a read for each player; a write for each, and of how far the range is, in one commit. So a
    page that was told is not told again: a task that comes again, or was stopped after its commit, queues the next.
    """
    part = await transaction.run(lambda tx: _tell(tx, work))
    if part is None:
        return
    if part.done:
        await finish(work.broadcast_id)
    else:
        await _queue([work.model_copy(update={"page": part.pages})])


async def _tell(tx: Transaction, work: TellRange) -> BroadcastRange | None:
    """The range as it stands then; None when nothing more is to be told."""
    broadcast, part = await broadcasts.with_range(tx, work.broadcast_id, work.number)
    if broadcast is None or part is None or broadcast.status is not BroadcastStatus.SENDING:
        return None
    if not rules.is_due(broadcast, part, work.page):
        return part
    size = rules.page_size(broadcast.texts)
    page = await audiences.page(broadcast, part, size)
    told = await audiences.those_to_tell(broadcast, page)
    after = rules.moved(part, page, len(told), size, tx.now)
    broadcasts.tell(tx, after, [rules.message_to(broadcast, player_id, tx.now) for player_id in told])
    return after


async def finish(broadcast_id: str) -> bool:
    """Say of a broadcast whose ranges are all done that it is sent, and forget whom they named.

    A read; if so, another and a write, for the broadcast and for each range.
    """
    if await broadcasts.count_unfinished(broadcast_id):
        return False

    async def body(tx: Transaction) -> None:
        broadcast = await broadcasts.broadcast(tx, broadcast_id)
        if broadcast is not None and broadcast.status is BroadcastStatus.SENDING:
            broadcasts.save(tx, broadcast.model_copy(update={"status": BroadcastStatus.SENT}))
            await broadcasts.forget_listed(tx, broadcast)

    await transaction.run(body)
    return True


async def go_on(now: datetime) -> int:
    """Queue ranges again that have not moved for a while; returns of how many. A read when nothing is sent."""
    resumed = 0
    for broadcast in await broadcasts.sending():
        if await finish(broadcast.broadcast_id):
            continue
        parts = await broadcasts.stalled(broadcast.broadcast_id, now - STALLED)
        work = [TellRange(broadcast_id=part.broadcast_id, number=part.number, page=part.pages) for part in parts]
        await _queue(work, f":{now:%Y%m%d%H%M}")
        resumed += len(work)
    return resumed


async def _queue(work: list[TellRange], run: str = "") -> None:
    for place in range(0, len(work), AT_ONCE):
        some = work[place : place + AT_ONCE]
        await asyncio.gather(
            *(enqueue(page, name=f"broadcast:{page.broadcast_id}:{page.number}:{page.page}{run}") for page in some)
        )
