"""Removing an item."""

from functions.ugc.models.items.items import MyUgcItem
from functions.ugc.operations.items import owning
from functions.ugc.rules.items.errors import UgcNotFound
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/ugc/{ugc_id}", errors=(UgcNotFound,))
async def remove_item(player: Player, ugc_id: Id, tx: Transaction) -> MyUgcItem:
    """Remove my item.

    Takes it off all lists at once, and deletes its files. This cannot be undone. An item that was removed already stays
    as it is. One that was reported, or that the scan flagged, is hidden at once as well; its files go when moderators
    have decided on it, and they may give a strike for it.

    Cost: three reads in one call; writes the item, the record of its removal, two events, and what lists show of it.

    Source: Player Platform, sprint 7.
    """
    return await owning.remove(tx, player.id, ugc_id)
