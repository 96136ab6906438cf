"""The global board."""

from functions.leaderboards.models.boards import Board
from functions.leaderboards.store import boards as store
from shared.answers import Rendered
from shared.callers import Player
from shared.declare import CachedPage, Rate, endpoint


@endpoint(
    "GET /api/v1/leaderboards/global",
    rate=Rate.LEADERBOARD,
    cache=CachedPage(store.PAGE.format(scope=store.GLOBAL)),
)
async def get_global(player: Player) -> Rendered[Board]:
    """The top 100 by ELO, as of the last match that moved one of them. No read of Firestore."""
    return await store.top(store.GLOBAL)
