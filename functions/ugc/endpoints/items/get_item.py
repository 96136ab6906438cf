"""One item."""

from functions.ugc.models.items.items import MyUgcItem, UgcItem
from functions.ugc.operations.items import reading
from functions.ugc.rules.items.errors import UgcNotFound
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/ugc/{ugc_id}", errors=(UgcNotFound,))
async def get_item(player: Player | None, ugc_id: Id) -> MyUgcItem | UgcItem:
    """Get an item.

    Returns a published item that is public or unlisted. Of your own you get it in any state, with the reason where it
    is flagged or removed.

    Cost: a read; for a player who did not make it, two.

    Source: Player Platform, sprint 7.
    """
    return await reading.show(ugc_id, player.id if player else None)
