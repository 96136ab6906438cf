"""Showing those who listen which of their friends are online."""

from functions.friends.models.lists import FriendLists
from functions.friends.models.relations import LiveFriends
from functions.friends.store import lists
from functions.profiles.api import players as profiles
from shared.firestore import listening
from shared.redis import presence

MOST_SHOWN = 100
"""Friends who are shown online: as each change is sent to whoever listens, it is bounded."""

AT_ONCE = 500
"""Players whose coming and going is looked at together."""

LISTENERS_AT_ONCE = 1000
"""Players of whom one round trip to Redis says whether they listen."""


async def friends_online(player_id: str) -> LiveFriends:
    """Which of a player's friends are online and show it; from now on it is noted when they come and go.

    A read of the lists, one for each friend who is online, and a round trip to Redis.
    """
    mine = await lists.of_player(player_id)
    online = sorted(await presence.watch(sorted(mine.friends)))[:MOST_SHOWN]
    _, shown = await profiles.faces_and_who_shows_presence(online)
    return LiveFriends(online=tuple(sorted(shown)))


async def tell_of_changes() -> int:
    """Have it shown to friends who listen who has come and gone; returns how many players did.

    Two reads for each in two calls, and some round trips to Redis.
    """
    total, looked_at = 0, AT_ONCE
    while looked_at == AT_ONCE:
        looked_at, changed = await presence.take_changes(AT_ONCE)
        _, shown = await profiles.faces_and_who_shows_presence(changed)
        await tell_friends(*(await lists.LISTS.get_many(shown)).values())
        total += len(changed)
    return total


async def tell_friends(*players: FriendLists) -> None:
    """Have the friends of these players who listen shown who is online now. It never raises."""
    friends = sorted({friend_id for player in players for friend_id in player.friends})
    for start in range(0, len(friends), LISTENERS_AT_ONCE):
        some = friends[start : start + LISTENERS_AT_ONCE]
        await listening.tell((), [(friend_id, lists.LIVE_SECTION) for friend_id in some])
