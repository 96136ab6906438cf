"""One's own favourites."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.collections.favourites import FavouriteItem
from functions.ugc.operations.collections import favourites
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/ugc/favourites", errors=(cursors.InvalidCursor,))
async def list_my_favourites(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[FavouriteItem]:
    """List my favourite items.

    Returns your favourites, the last added first. A page may have fewer than `limit`: what was taken down, or made
    private, is left out.

    Cost: a read of the player, two for each favourite, and one more to see whether there is another page.
    """
    return await favourites.page(player.id, limit, cursor)
