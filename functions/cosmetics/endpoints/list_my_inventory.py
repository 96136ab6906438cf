"""What I own."""

from typing import Annotated

from pydantic import Field

from functions.cosmetics.models.loadouts import InventoryItem
from functions.cosmetics.rules import loadouts as rules
from functions.cosmetics.store import catalog, inventory
from shared.declare import CachedPage, endpoint
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint(
    "GET /api/v1/me/inventory",
    errors=(cursors.InvalidCursor,),
    cache=CachedPage(inventory.OWN_PAGE, seconds=inventory.KEPT),
)
async def list_my_inventory(
    player: Player,
    tx: Transaction,
    limit: Annotated[int, Field(ge=1, le=200)] = 100,
    cursor: cursors.Cursor = None,
) -> Page[InventoryItem]:
    """List my inventory.

    The items that you own, and whether you wear them; the latest first.

    Cost: two reads in one call and one for each item; the first page is cached.
    """
    after = cursors.read_time_and_id(cursor)
    owned, worn = await inventory.to_wear(tx, player.id)
    cosmetic_ids, next_cursor = rules.page(owned, after, limit)
    items = await catalog.known(cosmetic_ids)
    return Page(items=rules.owned_items(owned, worn, cosmetic_ids, items), next_cursor=next_cursor)
