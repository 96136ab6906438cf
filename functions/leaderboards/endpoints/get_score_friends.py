"""A score board among friends."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.scores import ScoreBoard
from functions.leaderboards.operations import score_friends, score_reading
from functions.leaderboards.rules import score_pages, score_periods
from functions.leaderboards.settings import LEADERBOARD_RATE
from shared.declare import endpoint
from shared.extension_points import FRIENDS
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/leaderboards/{season_id}/friends",
    rate=LEADERBOARD_RATE,
    errors=(
        score_periods.UnknownScoreSeason,
        score_periods.UnknownPeriod,
        score_pages.NotRegional,
        cursors.InvalidCursor,
    ),
    extension_points=(FRIENDS,),
)
async def get_score_friends(
    player: Player,
    season_id: Id,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    period: Annotated[str | None, Field(max_length=20, description="The key of an earlier period.")] = None,
    cursor: cursors.Cursor = None,
) -> ScoreBoard:
    """Get a score board among my friends.

    Returns you and up to 1,000 friends who are on the board, ranked among yourselves, page by page.

    Cost: a read of the friends, one round trip to Redis, and two reads a line; a read a friend where Redis does not
    have the board.
    """
    view = await score_reading.view(season_id, period, None)
    return await score_friends.among_friends(view, player.id, limit, cursor)
