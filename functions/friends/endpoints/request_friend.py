"""Ask to be friends, or accept."""

from functions.friends.models.relations import FriendRequest, Relation
from functions.friends.operations import friendships
from functions.friends.rules import requests as rules
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "POST /api/v1/friends/{user_id}",
    errors=(
        profiles.UnknownPlayer,
        rules.NotWithOneself,
        rules.NoFriendRequest,
        rules.FriendRequestsRefused,
        rules.PlayerIsBlocked,
        rules.FriendsLimitReached,
        rules.TheirFriendsLimitReached,
        rules.TooManyFriendRequests,
        rules.DailyFriendRequestsUsed,
    ),
)
async def request_friend(player: Player, user_id: Id, body: FriendRequest, tx: Transaction) -> Relation:
    """Send or accept a friend request.

    Accepts the player's request if they sent you one, and sends one otherwise. Two players who send each other requests
    at the same moment become friends. Nothing changes if you are friends already, or have sent a request.

    Cost: five reads in one call; writes the list, the request and two events, or both lists for a friendship.
    """
    return await friendships.request(tx, player.id, user_id, body)
