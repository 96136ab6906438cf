"""What a player's live document shows of friends."""

from functions.friends.models.relations import LiveFriends
from functions.friends.operations import watching
from functions.friends.store.lists import LIVE_SECTION

SECTION = LIVE_SECTION


async def live_section(player_id: str) -> LiveFriends:
    """Which of a player's friends are online (a read, and one for each of those)."""
    return await watching.friends_online(player_id)
