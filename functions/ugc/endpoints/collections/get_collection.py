"""A list of items."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.collections.collections import CollectionPage
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import CollectionNotFound
from functions.ugc.settings import DISCOVERY_RATE
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/ugc/collections/{collection_id}",
    rate=DISCOVERY_RATE,
    errors=(CollectionNotFound, cursors.InvalidCursor),
)
async def get_collection(
    player: Player | None,
    collection_id: Id,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> CollectionPage:
    """Get a collection of items.

    Returns a public or an unlisted collection, or one of your own, with its public items, the last added first. In your
    own you see unlisted ones and all that you made, too. A page may have fewer than `limit`.

    Cost: two reads in one call, and one for each item.
    """
    return await collections.show(player.id if player else None, collection_id, limit, cursor)
