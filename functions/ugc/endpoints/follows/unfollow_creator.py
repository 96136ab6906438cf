"""Following a creator no more."""

from functions.ugc.models.follows.follows import FollowReceipt
from functions.ugc.operations.follows import following
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/ugc/creators/{creator_id}/follow")
async def unfollow_creator(player: Player, creator_id: Id, tx: Transaction) -> FollowReceipt:
    """Unfollow a creator.

    Ends the messages about new items of a creator. A creator whom you do not follow changes nothing.

    Cost: two reads in one call; a write.
    """
    return await following.unfollow(tx, player.id, creator_id)
