"""Take a cosmetic off."""

from functions.cosmetics.models.loadouts import EquippedItems
from functions.cosmetics.rules import loadouts as rules
from functions.cosmetics.store import catalog, inventory
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/cosmetics/{cosmetic_id}/unequip")
async def unequip_cosmetic(player: Player, cosmetic_id: Id, tx: Transaction) -> EquippedItems:
    """Unequip a cosmetic.

    Empties the slot that the item is in. Nothing changes if the item is not worn.

    Cost: one read; one write if it changes.
    """
    before = await inventory.loadout_to_change(tx, player.id)
    after = rules.unequipped(before, cosmetic_id, tx.now)
    if after != before:
        inventory.save_loadout(tx, after)
    return rules.shown(after, await catalog.known(rules.worn(after)))
