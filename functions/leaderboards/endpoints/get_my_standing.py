"""My rank."""

from functions.leaderboards.models.boards import OwnStanding
from functions.leaderboards.store import boards as store
from shared.declare import Rate, endpoint
from shared.http.responses import Rendered
from shared.identity.callers import Player


@endpoint("GET /api/v1/leaderboards/me", rate=Rate.LEADERBOARD)
async def get_my_standing(player: Player) -> Rendered[OwnStanding]:
    """Get my standing.

    Your rank, ELO and tier, with the five players above and below me.

    Cost: two round trips to Redis and no read of Firestore; one read before the first rated match.
    """
    return Rendered(await store.around(player.id))
