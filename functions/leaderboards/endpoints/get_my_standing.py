"""My rank."""

from functions.leaderboards.models.boards import OwnStanding
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import boards as store
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player


@endpoint("GET /api/v1/leaderboards/me", rate=LEADERBOARD_RATE)
async def get_my_standing(player: Player) -> RawJson[OwnStanding]:
    """Get my standing.

    Your rank, ELO and tier, with the five players above and below you.

    Cost: two round trips to Redis and no read of Firestore; one read before the first rated match.
    """
    return RawJson(await store.around(player.id))
