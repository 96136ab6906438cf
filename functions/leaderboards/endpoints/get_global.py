"""The global board."""

from functions.leaderboards.models.boards import Board
from functions.leaderboards.store import boards as store
from shared.declare import CachedPage, Rate, endpoint
from shared.http.responses import Rendered
from shared.identity.callers import Player


@endpoint(
    "GET /api/v1/leaderboards/global",
    rate=Rate.LEADERBOARD,
    cache=CachedPage(store.PAGE.format(scope=store.GLOBAL), shared_by_all=True),
)
async def get_global(player: Player) -> Rendered[Board]:
    """Get the global leaderboard.

    The top 100 players by ELO.

    Cost: no read of Firestore.
    """
    return Rendered(await store.top(store.GLOBAL))
