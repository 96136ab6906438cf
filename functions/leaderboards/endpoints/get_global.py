"""The global board."""

from functions.leaderboards.models.boards import Leaderboard
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import boards as store
from shared.declare import CachedPage, endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Player


@endpoint(
    "GET /api/v1/leaderboards/global",
    rate=LEADERBOARD_RATE,
    cache=CachedPage(store.PAGE.format(scope=store.GLOBAL), shared_by_all=True),
)
async def get_global(player: Player) -> RawJson[Leaderboard]:
    """Get the global leaderboard.

    The top 100 players by ELO.

    Cost: no read of Firestore.
    """
    return RawJson(await store.top(store.GLOBAL))
