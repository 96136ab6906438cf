"""Count who has a bug, or votes for an idea."""

from functions.feedback.models.tasks import CountItem
from functions.feedback.operations import counting
from shared.declare import task
from shared.firestore.transaction import Transaction


@task("feedback")
async def count_item(work: CountItem, tx: Transaction) -> None:
    """Write how many players have a bug, or vote for an idea.

    Cost: a read of the item, one for each thousand players, and one of the last report; a write where it has changed.
    """
    await counting.count(tx, work.item_id)
