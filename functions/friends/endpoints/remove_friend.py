"""End a friendship or a request."""

from functions.friends.models.relations import EndedState, Relation
from functions.friends.operations import friendships
from functions.friends.rules import requests as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/friends/{user_id}", errors=(rules.NotWithOneself,))
async def remove_friend(player: Player, user_id: Id, tx: Transaction, state: EndedState | None = None) -> Relation:
    """Remove a friend, or decline or cancel a request.

    Removes a friend, declines a request that you received, or cancels one that you sent; a block stays. With `state`,
    only that is ended: `received` declines their request and changes nothing if you are friends by now. The other
    player is not told.

    Cost: three reads in one call; writes both lists or the request, and the event.
    """
    return await friendships.end(tx, player.id, user_id, state)
