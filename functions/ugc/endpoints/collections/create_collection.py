"""A new list of items."""

from functions.ugc.models.collections.collections import CollectionView, CreateCollection
from functions.ugc.operations.collections import collections
from functions.ugc.rules.collections.collections import TooManyCollections
from functions.ugc.rules.items.errors import UgcWordsRefused
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/ugc/collections", status=201, errors=(TooManyCollections, UgcWordsRefused))
async def create_collection(player: Player, body: CreateCollection, tx: Transaction) -> CollectionView:
    """Create a collection of items.

    Makes a list of items with a name. It is private unless you say otherwise. Words that the game does not allow are
    refused.

    Cost: a read, one for each language of words, and a count of your collections; a write.
    """
    return await collections.create(tx, player.id, body)
