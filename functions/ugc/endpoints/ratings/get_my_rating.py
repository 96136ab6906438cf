"""One's own rating of an item."""

from functions.ugc.models.ratings.ratings import MyUgcRating
from functions.ugc.operations.ratings import rating
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/ugc/{ugc_id}/rating")
async def get_my_rating(player: Player, ugc_id: Id) -> MyUgcRating:
    """Get my rating of an item.

    Returns how many stars you gave it; null where you have not rated it.

    Cost: two reads in one call.
    """
    return await rating.mine(player.id, ugc_id)
