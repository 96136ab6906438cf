"""Following a creator."""

from functions.friends.api.standing import NotWithOneself, PlayerIsBlocked
from functions.profiles.api.players import UnknownPlayer
from functions.ugc.models.follows.follows import FollowReceipt
from functions.ugc.operations.follows import following
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PUT /api/v1/ugc/creators/{creator_id}/follow", errors=(UnknownPlayer, NotWithOneself, PlayerIsBlocked))
async def follow_creator(player: Player, creator_id: Id, tx: Transaction) -> FollowReceipt:
    """Follow a creator.

    You get a message when a new item of theirs is public. Who follows a creator already goes on as before.

    Cost: six reads in one call; a write.
    """
    return await following.follow(tx, player.id, creator_id)
