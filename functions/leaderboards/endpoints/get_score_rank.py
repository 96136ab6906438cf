"""A player's rank on a score board."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.scores import ScoreRank
from functions.leaderboards.operations import score_reading
from functions.leaderboards.rules import score_pages, score_periods
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.profiles.api import players as profiles
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/leaderboards/{season_id}/rank/{player_id}",
    rate=LEADERBOARD_RATE,
    errors=(
        score_periods.UnknownScoreSeason,
        score_periods.UnknownPeriod,
        score_pages.FriendsOnly,
        score_pages.NotRegional,
        score_pages.RankPrivate,
        profiles.UnknownPlayer,
    ),
)
async def get_score_rank(
    player: Player,
    season_id: Id,
    player_id: Id,
    around: Annotated[int, Field(ge=0, le=25, description="How many lines above and below to show.")] = 5,
    region: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="A country of a regional board.")] = None,
    period: Annotated[str | None, Field(max_length=20, description="The key of an earlier period.")] = None,
) -> ScoreRank:
    """Get a player's rank on a score board.

    Returns the player's rank and score, with the lines above and below. Both are null for a player who is not on the
    board.

    Cost: one round trip to Redis, and two reads a line in one call; more where Redis does not have the board.
    """
    view = await score_reading.view(season_id, period, region)
    return await score_reading.rank(view, player.id, player_id, around)
