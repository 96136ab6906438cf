"""One's own lists of items."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.collections.collections import CollectionView
from functions.ugc.operations.collections import collections
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/ugc/collections", errors=(cursors.InvalidCursor,))
async def list_my_collections(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[CollectionView]:
    """List my collections of items.

    Returns your collections, the newest first, without their items.

    Cost: a read of the player, one for each collection, and one more to see whether there is another page.
    """
    return await collections.page(player.id, limit, cursor)
