"""Unblock a player."""

from functions.friends.models.relations import Relation
from functions.friends.operations import blocks
from functions.friends.rules import requests as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/friends/{user_id}/block", errors=(rules.NotWithOneself,))
async def unblock_player(player: Player, user_id: Id, tx: Transaction) -> Relation:
    """Unblock a player.

    Ends your block. It does not make you friends again, and requests that the player sent while they were blocked are
    gone.

    Cost: three reads in one call; writes both lists or the request, and the event.
    """
    return await blocks.unblock(tx, player.id, user_id)
