"""Whom a player follows."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.follows.follows import FollowedCreator
from functions.ugc.operations.follows import following
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/ugc/creators/followed", errors=(cursors.InvalidCursor,))
async def list_followed_creators(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[FollowedCreator]:
    """List creators I follow.

    Returns the creators whom you follow, the last followed first. Nobody else sees whom you follow.

    Cost: a read of the player, two for each creator, and one more to see whether there is another page.
    """
    return await following.page(player.id, limit, cursor)
