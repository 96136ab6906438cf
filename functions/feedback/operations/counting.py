"""Counting who has a bug, or votes for an idea.

Nobody writes a number when a bug is reported: of a crash that ten thousand players have in one minute, that would be
one document ten thousand times. Each writes a document of their own, and asks for a count, which a task makes for all
of them: those who ask at about the same time ask for the same task.
"""

from datetime import UTC, datetime

from functions.feedback.models.tasks import CountItem
from functions.feedback.rules import counts as rules
from functions.feedback.settings import settings
from functions.feedback.store import items, occurrences
from shared.events.tasks import enqueue
from shared.firestore.transaction import Transaction

BUCKET = 15
"""Seconds for which all who ask get one count. It is made after the next ones, so that all they commit is there."""


async def count_soon(item_id: str, now: datetime) -> None:
    """Have an item counted in half a minute at most: a task, which is the same for all who ask at about this time."""
    bucket = int(now.timestamp()) // BUCKET
    at = datetime.fromtimestamp((bucket + 2) * BUCKET, UTC)
    await enqueue(CountItem(item_id=item_id), name=f"feedback-count:{item_id}:{bucket}", at=at)


async def count(tx: Transaction, item_id: str) -> None:
    """Write an item's numbers as they are now. A read of the item, then one for each thousand players, and one more."""
    item = await items.item(tx, item_id)
    if item is None:
        return
    players, times = await occurrences.totals(item_id)
    latest = await occurrences.latest(item_id, 1)
    after = rules.counted(item, players, times, latest[0].last_at if latest else None, settings().bug_report_days)
    if after != item:
        items.save(tx, after)
