"""Begin to tell followers of a new item."""

from functions.ugc.events import UgcListed
from functions.ugc.models.follows.follows import TellFollowers
from functions.ugc.operations.follows import telling
from shared.declare import subscriber


@subscriber(UgcListed)
async def tell_of_item(listed: UgcListed) -> None:
    """Queue the first page of those who follow the creator of an item that is on lists now. Costs a task."""
    if listed.is_new:
        await telling.begin(TellFollowers(ugc_id=listed.ugc_id))
