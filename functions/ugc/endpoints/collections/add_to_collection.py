"""Putting an item into a list."""

from functions.ugc.models.collections.collections import CollectionView
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import CollectionFull, CollectionNotFound
from functions.ugc.rules.items.errors import UgcNotFound
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "PUT /api/v1/ugc/collections/{collection_id}/items/{ugc_id}",
    errors=(CollectionNotFound, UgcNotFound, CollectionFull),
)
async def add_to_collection(player: Player, collection_id: Id, ugc_id: Id, tx: Transaction) -> CollectionView:
    """Add an item to a collection.

    Puts an item at the beginning of one of your collections; one that it has stays where it is.

    Cost: three reads in one call; a write.
    """
    return await collections.add_item(tx, player.id, collection_id, ugc_id)
