"""How a player stands to me."""

from functions.friends.models.relations import Relation
from functions.friends.operations import friendships
from functions.friends.rules import requests as rules
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/friends/{user_id}", errors=(rules.NotWithOneself,))
async def get_relation(player: Player, user_id: Id) -> Relation:
    """Get how a player stands to me.

    Returns whether a player is your friend, has sent you a request or received one from you, or is blocked by you. It
    does not show whether they block you.

    Cost: three reads in one call.
    """
    return await friendships.look(player.id, user_id)
