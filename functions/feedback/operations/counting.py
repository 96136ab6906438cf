"""Counting who has a bug, or votes for an idea.

Nobody writes a number when a bug is reported: of a crash that ten thousand players have in one minute, that would be
one document ten thousand times. Each writes a document of their own, and asks for a count, which a task makes for all
of them: those who ask at about the same time ask for the same task.
"""

from datetime import UTC, datetime
from functools import partial

from functions.feedback.models.items import FeedbackItem, FeedbackKind
from functions.feedback.models.tasks import CountItem
from functions.feedback.rules import counts as rules
from functions.feedback.rules import votes as rules_of_votes
from functions.feedback.settings import settings
from functions.feedback.store import items, occurrences, votes
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

BUCKET = 15
"""Seconds for which all who ask get one count. It is made after the next ones, so that all they commit is there."""

LATEST = 10
"""Reports of a bug whose versions and platforms a count takes note of."""

MOVED_AT_ONCE = 100
"""Votes that one commit moves from an idea that was merged."""


async def count_soon(item_id: str, now: datetime) -> None:
    """Have an item counted in half a minute at most: a task, which is the same for all who ask at about this time."""
    bucket = int(now.timestamp()) // BUCKET
    at = datetime.fromtimestamp((bucket + 2) * BUCKET, UTC)
    await enqueue(CountItem(item_id=item_id), name=f"feedback-count:{item_id}:{bucket}", at=at)


async def count(tx: Transaction, item_id: str) -> bool:
    """Write an item's numbers as they are now; returns whether votes are left of an idea that was merged, or unmerged.

    A read of the item and one for each thousand players, of a bug up to
    ten of the latest reports. Votes for an idea that was merged move to
    the other one, some at a time.
    """
    item = await items.item(tx, item_id)
    if item is None:
        return False
    if item.merged_into:
        return await _move_votes(tx, item_id, item.merged_into)
    if item.returns_from:
        return await _return_votes(tx, item)
    if item.kind is FeedbackKind.IDEA:
        after = rules.with_votes(item, await votes.count(item_id))
    else:
        players, times = await occurrences.totals(item_id)
        latest = await occurrences.latest(item_id, LATEST)
        after = rules.counted(item, players, times, latest, settings().bug_report_days)
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
    moving = await votes.for_idea(tx, item_id, voters)
    have = await votes.for_idea(tx, into, moving)
    for player_id, vote in moving.items():
        votes.remove(tx, item_id, player_id)
        votes.save(tx, rules_of_votes.brought(vote, have.get(player_id), into, tx.now))
    if voters:
        await count_soon(into, tx.now)
    return bool(voters)


async def _return_votes(tx: Transaction, idea: FeedbackItem) -> bool:
    """Give an idea some of the votes back that its merge had brought to another; returns True, as it is to be counted.

    What was merged into the idea before comes along. Where the other was merged into a third one meanwhile, the votes
    are looked for there next. Two reads and two writes a vote, and a read of each idea.
    """
    ideas = [idea.item_id, *await items.merged_into(idea.item_id)]
    page = await votes.brought(idea.returns_from, ideas, MOVED_AT_ONCE)
    if not page:
        other = await items.item(tx, idea.returns_from)
        after = other.merged_into if other and other.merged_into else ""
        items.save(tx, idea.model_copy(update={"returns_from": after}))
        return True
    returning = await votes.for_idea(tx, idea.returns_from, [vote.player_id for vote in page])
    have = await votes.for_idea(tx, idea.item_id, returning)
    for player_id, vote in returning.items():
        votes.save(tx, rules_of_votes.returned(vote, have.get(player_id), idea.item_id, ideas, tx.now))
        if left := rules_of_votes.left(vote, ideas):
            votes.save(tx, left)
        else:
            votes.remove(tx, vote.item_id, player_id)
    await count_soon(idea.returns_from, tx.now)
    return True
