"""Changing a list of items."""

from functions.ugc.models.collections.collections import ChangeCollection, CollectionView
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import CollectionNotFound
from functions.ugc.rules.items.errors import UgcWordsRefused
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PATCH /api/v1/ugc/collections/{collection_id}", errors=(CollectionNotFound, UgcWordsRefused))
async def update_collection(
    player: Player, collection_id: Id, body: ChangeCollection, tx: Transaction
) -> CollectionView:
    """Update a collection of items.

    Changes the name, the text or the visibility of one of your collections, whichever is given. Words
    that the game does not allow are refused.

    Cost: two reads in one call, and of new words one for each language; a write.
    """
    return await collections.change(tx, player.id, collection_id, body)
