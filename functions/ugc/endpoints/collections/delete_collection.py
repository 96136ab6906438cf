"""The end of a list of items."""

from functions.ugc.models.collections.collections import CollectionView
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import CollectionNotFound
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/ugc/collections/{collection_id}", errors=(CollectionNotFound,))
async def delete_collection(player: Player, collection_id: Id, tx: Transaction) -> CollectionView:
    """Delete a collection of items.

    Deletes one of your collections for good, and returns it as it was. Its items stay.

    Cost: two reads in one call; a write.
    """
    return await collections.delete(tx, player.id, collection_id)
