"""Tell followers of a new item."""

from functions.ugc.models.follows.follows import TellFollowers
from functions.ugc.operations.follows import telling
from shared.declare import task


@task("ugc-followers")
async def tell_followers(work: TellFollowers) -> None:
    """Tell a page of the players who follow a creator of a new item; then queue the next page.

    Cost: two reads and one for each follower; two writes and an event for each.
    """
    await telling.tell(work)
