"""What I wear."""

from functions.cosmetics.models.loadouts import EquippedItems
from functions.cosmetics.rules import loadouts as rules
from functions.cosmetics.store import catalog, inventory
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/cosmetics/equipped", cache=CachedPage(inventory.WORN_PAGE, seconds=inventory.KEPT))
async def get_equipped(player: Player) -> EquippedItems:
    """Get my loadout.

    The item that you wear in each slot.

    Cost: one read when not cached.
    """
    loadout = await inventory.loadout(player.id)
    if loadout is None:
        return EquippedItems()
    return rules.shown(loadout, await catalog.known(rules.worn(loadout)))
