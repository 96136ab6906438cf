"""Count who has a bug, or votes for an idea."""

from functions.feedback.models.tasks import CountItem
from functions.feedback.operations import counting
from shared.declare import task


@task("feedback")
async def count_item(work: CountItem) -> None:
    """Write how many players have a bug, or vote for an idea; move the votes of an idea that was merged.

    Cost: a read of the item, and one for each thousand players, of a bug up to ten of the latest reports; a write where
    it has changed. Of an idea that was merged: two reads and two writes a vote, and two tasks for each hundred.
    """
    await counting.settle(work.item_id)
