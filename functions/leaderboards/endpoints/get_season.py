"""A season's board."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.models.boards import LeaderboardState, SeasonLeaderboard
from functions.leaderboards.rules import rankings as rules
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import archives, boards, rankings
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint(
    "GET /api/v1/leaderboards/seasonal/{season}",
    rate=LEADERBOARD_RATE,
    errors=(battlepass.UnknownSeason, cursors.InvalidCursor),
)
async def get_season(
    player: Player, season: Id, limit: Annotated[int, Field(ge=1, le=100)] = 100, cursor: cursors.Cursor = None
) -> SeasonLeaderboard:
    """Get a season's leaderboard.

    The live top 100 while the season is on. After the season, its final ranking, page by page.

    Cost: two round trips to Redis and no read while it is on (200 reads in a minute at most when Redis does not have
    it); three reads in one call for a page of the final ranking. Until that is made, the top 100 by query, for a
    minute.
    """
    place = cursors.read_place(cursor)
    dated = await battlepass.season(season)
    now = datetime.now(UTC)
    if now < dated.start_date:
        raise battlepass.UnknownSeason(season=season)
    if now < dated.end_date:
        live = await boards.season_top(season) or await rankings.queried_top(season, LeaderboardState.LIVE)
        return rules.cut(live, limit)
    archive, pages = await archives.pages(season, place // rules.PAGE_SIZE)
    if archive is not None and archive.archived_at is not None:
        return rules.final_page(archive, pages, place, limit)
    return rules.cut(await rankings.queried_top(season, LeaderboardState.CLOSING), limit)
