"""Rating an item."""

from functions.ugc.models.ratings.ratings import MyUgcRating, RateUgc
from functions.ugc.operations.ratings import rating
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.ratings.ratings import NotDownloaded, OwnItem
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/ugc/{ugc_id}/rate", errors=(UgcNotFound, OwnItem, NotDownloaded))
async def rate_item(player: Player, ugc_id: Id, body: RateUgc, tx: Transaction) -> MyUgcRating:
    """Rate an item.

    A player has one rating of an item, and may change it. Only who has downloaded an item rates it, unless the game
    lets everybody; nobody rates their own. The item's rating follows within a minute, of very popular ones within half
    an hour.

    Cost: four reads in one call; writes the rating, and queues a task.

    Source: Player Platform, sprint 8.
    """
    return await rating.rate(tx, player.id, ugc_id, body.stars)
