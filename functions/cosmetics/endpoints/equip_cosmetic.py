"""Put a cosmetic on."""

from functions.cosmetics.models.loadouts import EquippedItems
from functions.cosmetics.rules import loadouts as rules
from functions.cosmetics.rules.catalog import UnknownCosmetic
from functions.cosmetics.store import catalog, inventory
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/cosmetics/{cosmetic_id}/equip", errors=(UnknownCosmetic, rules.NotOwned))
async def equip_cosmetic(player: Player, cosmetic_id: Id, tx: Transaction) -> EquippedItems:
    """Equip a cosmetic.

    Puts an item that you own into the slot of its type. The item that was there is taken off.

    Cost: reads the inventory and the loadout in one call; writes the loadout if it changes.
    """
    owned, before = await inventory.to_wear(tx, player.id)
    items = await catalog.known([cosmetic_id, *rules.worn(before)])
    if cosmetic_id not in items:
        raise UnknownCosmetic(cosmetic_id=cosmetic_id)
    after = rules.equipped(before, owned, items[cosmetic_id], tx.now)
    if after != before:
        inventory.save_loadout(tx, after)
    return rules.shown(after, items)
