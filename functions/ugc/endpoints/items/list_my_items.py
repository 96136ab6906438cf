"""What a player made."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.items.items import MyUgcItem
from functions.ugc.operations.items import owning
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/ugc/mine", errors=(cursors.InvalidCursor,))
async def list_my_items(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[MyUgcItem]:
    """List my items.

    Returns what you made, the newest first, in every state, with the reason where it is flagged or removed.

    Cost: a read of the creator, one for each item, and one more to see whether there is another page.

    Source: Player Platform, sprint 7.
    """
    return await owning.page(player.id, limit, cursor)
