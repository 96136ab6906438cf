"""Friends, requests, and blocked players."""

from typing import Annotated

from pydantic import Field

from functions.friends.models.relations import FriendsPage, ListedState
from functions.friends.operations import listing
from functions.friends.store.lists import FRIENDS_PAGE
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.identity.callers import Player


@endpoint("GET /api/v1/friends", errors=(cursors.InvalidCursor,), cache=CachedPage(FRIENDS_PAGE, seconds=60))
async def list_friends(
    player: Player,
    state: ListedState = ListedState.FRIENDS,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> FriendsPage:
    """List my friends and friend requests.

    Your friends, the requests that you sent or received, or the players whom you blocked: `state` says which. The
    latest come first. A name or picture that a friend changes shows here within a minute, and so does `is_online`:
    whether a friend has played in the last six minutes, unless the friend hides that (`show_presence` of the profile).

    Cost: a read, and a read for each player who is shown; when not cached.
    """
    return await listing.page(player.id, state, limit, cursors.read_time_and_id(cursor))
