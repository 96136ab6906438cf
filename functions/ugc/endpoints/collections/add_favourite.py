"""Making an item a favourite."""

from functions.ugc.models.collections.favourites import FavouriteReceipt
from functions.ugc.operations.collections import favourites
from functions.ugc.rules.items.errors import UgcNotFound
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("PUT /api/v1/ugc/{ugc_id}/favourite", errors=(UgcNotFound,))
async def add_favourite(player: Player, ugc_id: Id, tx: Transaction) -> FavouriteReceipt:
    """Make an item a favourite.

    Adds an item to your favourites, which nobody else sees. One that is a favourite already stays as it is.

    Cost: three reads in one call; a write.
    """
    return await favourites.add(tx, player.id, ugc_id)
