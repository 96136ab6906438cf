"""Tell followers of new items again when a block has ended."""

from functions.friends.events import PlayerUnblocked
from functions.ugc.operations.follows import following
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PlayerUnblocked)
async def unmute_creator(event: PlayerUnblocked, tx: Transaction) -> None:
    """Have a follower be told of new items again, unless one of the two still blocks the other.

    Cost: four reads in one call; where one follows the other, three more and a write.
    """
    await following.settle_blocks(tx, event.player_id, event.blocked_id)
