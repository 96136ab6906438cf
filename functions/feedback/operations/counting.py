"""Counting who has a bug, or votes for an idea.

Nobody writes a number when a bug is reported: of a crash that ten thousand players have in one minute, that would be
one document ten thousand times. Each writes a document of their own, and asks for a count, which a task makes for all
of them: those who ask at about the same time ask for the same task.
"""

from datetime import UTC, datetime
from functools import partial

from functions.feedback.models.items import FeedbackKind
from functions.feedback.models.tasks import CountItem
from functions.feedback.rules import counts as rules
from functions.feedback.settings import settings
from functions.feedback.store import items, occurrences, votes
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

BUCKET = 15
"""Seconds for which all who ask get one count. It is made after the next ones, so that all they commit is there."""

MOVED_AT_ONCE = 100
"""Votes that one commit moves from an idea that was merged."""


async def count_soon(item_id: str, now: datetime) -> None:
    """Have an item counted in half a minute at most: a task, which is the same for all who ask at about this time."""
    bucket = int(now.timestamp()) // BUCKET
    at = datetime.fromtimestamp((bucket + 2) * BUCKET, UTC)
    await enqueue(CountItem(item_id=item_id), name=f"feedback-count:{item_id}:{bucket}", at=at)


async def count(tx: Transaction, item_id: str) -> bool:
    """Write an item's numbers as they are now; returns whether votes are left of an idea that was merged.

    A read of the item and one for each thousand players, of a bug one more. Votes for an idea that was merged move to
    the other one, some at a time.
    """
    item = await items.item(tx, item_id)
    if item is None:
        return False
    if item.merged_into:
        return await _move_votes(tx, item_id, item.merged_into)
    if item.kind is FeedbackKind.IDEA:
        after = rules.with_votes(item, await votes.count(item_id))
    else:
        players, times = await occurrences.totals(item_id)
        latest = await occurrences.latest(item_id, 1)
        last = latest[0].last_at if latest else None
        after = rules.counted(item, players, times, last, settings().bug_report_days)
    if after != item:
        items.save(tx, after)
    return False


async def settle(item_id: str) -> None:
    """Count an item; have the votes that are left of one that was merged moved by the next task."""
    if await transaction.run(partial(_count, item_id)):
        await enqueue(CountItem(item_id=item_id))


async def _count(item_id: str, tx: Transaction) -> bool:
    return await count(tx, item_id)


async def _move_votes(tx: Transaction, item_id: str, into: str) -> bool:
    """Move some votes from one idea to another; returns whether there were any. A read and two writes for each."""
    page = await votes.page(item_id, MOVED_AT_ONCE)
    voters = [vote.player_id for vote in page.values()]
    have = await votes.for_idea(tx, into, voters)
    for player_id in voters:
        votes.remove(tx, item_id, player_id)
        if player_id not in have:
            votes.add(tx, into, player_id)
    if voters:
        await count_soon(into, tx.now)
    return bool(voters)
