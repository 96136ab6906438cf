"""The top of a score board."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.scores import ScoreBoard
from functions.leaderboards.operations import score_reading
from functions.leaderboards.rules import score_pages, score_periods
from functions.leaderboards.settings import LEADERBOARD_RATE
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/leaderboards/{season_id}/top",
    rate=LEADERBOARD_RATE,
    errors=(
        score_periods.UnknownScoreSeason,
        score_periods.UnknownPeriod,
        score_pages.FriendsOnly,
        score_pages.NotRegional,
        cursors.InvalidCursor,
    ),
)
async def get_score_top(
    player: Player,
    season_id: Id,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    region: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="A country of a regional board.")] = None,
    period: Annotated[str | None, Field(max_length=20, description="The key of an earlier period.")] = None,
    cursor: cursors.Cursor = None,
) -> ScoreBoard:
    """Get the top of a score board.

    Returns the board page by page, the best first; of equal scores, the one that was reached first. Without `period`,
    it is the current period, or the last one. Players with a private profile appear with their score only.

    Cost: two round trips to Redis and no read when the first page is kept there; else two reads a line.
    """
    view = await score_reading.view(season_id, period, region)
    return await score_reading.top(view, limit, cursor)
