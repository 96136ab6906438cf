"""Block a player."""

from functions.friends.models.relations import Relation
from functions.friends.operations import blocks
from functions.friends.rules import requests as rules
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/friends/{user_id}/block",
    errors=(profiles.UnknownPlayer, rules.NotWithOneself, rules.BlockedPlayersLimitReached),
)
async def block_player(player: Player, user_id: Id, tx: Transaction) -> Relation:
    """Block a player.

    Ends a friendship and requests between you. From then on, friend requests and messages between you do not arrive.
    The player is not told, and does not see it: a request that they send you looks to them like one that you do not
    answer.

    Cost: four reads in one call; writes the list, the block and the event, and the other list where they were friends.
    """
    return await blocks.block(tx, player.id, user_id)
