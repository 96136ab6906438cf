"""Taking an item out of a list."""

from functions.ugc.models.collections.collections import CollectionView
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import CollectionNotFound
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/ugc/collections/{collection_id}/items/{ugc_id}", errors=(CollectionNotFound,))
async def remove_from_collection(player: Player, collection_id: Id, ugc_id: Id, tx: Transaction) -> CollectionView:
    """Remove an item from a collection.

    Takes an item out of one of your collections; of one that it does not have nothing changes.

    Cost: two reads in one call; a write.
    """
    return await collections.remove_item(tx, player.id, collection_id, ugc_id)
