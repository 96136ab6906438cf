"""Count who has a bug, or votes for an idea."""

from functools import partial

from functions.feedback.models.tasks import CountItem
from functions.feedback.operations import counting
from shared.declare import task
from shared.firestore import transaction


@task("feedback")
async def count_item(work: CountItem) -> None:
    """Write how many players have a bug, or vote for an idea; move the votes of an idea that was merged.

    Cost: a read of the item, and one for each thousand players, of a bug one of the last report; a write where it has
    changed. Of an idea that was merged: two reads and two writes a vote, and two tasks for each hundred.
    """
    if await transaction.run(partial(_count, work.item_id)):
        await counting.go_on(work.item_id)


async def _count(item_id: str, tx: transaction.Transaction) -> bool:
    return await counting.count(tx, item_id)
