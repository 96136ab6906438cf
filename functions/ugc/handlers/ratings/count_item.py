"""Count the ratings and the downloads of an item."""

from functions.ugc.models.ratings.tasks import CountUgcItem
from functions.ugc.operations.ratings import counting
from shared.declare import task
from shared.firestore.transaction import Transaction


@task("ugc-counts")
async def count_item(work: CountUgcItem, tx: Transaction) -> None:
    """Write how an item is rated, and how many players have downloaded it; lists are ordered by both.

    Cost: two reads in one call, and one for each thousand ratings and each thousand downloads; two writes where
    something has changed.
    """
    await counting.count(tx, work.ugc_id)
