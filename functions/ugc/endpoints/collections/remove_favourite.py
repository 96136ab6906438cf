"""Making an item no favourite any more."""

from functions.ugc.models.collections.favourites import FavouriteReceipt
from functions.ugc.operations.collections import favourites
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/ugc/{ugc_id}/favourite")
async def remove_favourite(player: Player, ugc_id: Id, tx: Transaction) -> FavouriteReceipt:
    """Remove a favourite.

    Removes an item from your favourites; one that is none changes nothing.

    Cost: two reads in one call; a write.
    """
    return await favourites.remove(tx, player.id, ugc_id)
