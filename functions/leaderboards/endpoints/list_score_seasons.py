"""The score boards."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.leaderboards.models.score_seasons import ScoreSeason, ScoreSeasonView
from functions.leaderboards.rules import score_seasons as rules
from functions.leaderboards.settings import LEADERBOARD_RATE
from functions.leaderboards.store import score_seasons as store
from shared.declare import CachedPage, endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint(
    "GET /api/v1/leaderboards/seasons",
    rate=LEADERBOARD_RATE,
    errors=(cursors.InvalidCursor,),
    cache=CachedPage(store.LIST_PAGE, seconds=30, shared_by_all=True),
)
async def list_score_seasons(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 50, cursor: cursors.Cursor = None
) -> Page[ScoreSeasonView]:
    """List the score boards.

    Returns the active boards, each with its current period; the board that started last comes first.

    Cost: a read a board when not cached.
    """
    now = datetime.now(UTC)
    active = await store.active(limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(active, limit, _place)
    return Page(items=tuple(rules.view(season, now) for season in page), next_cursor=following)


def _place(season: ScoreSeason) -> tuple[datetime, str]:
    return season.start_date, season.season_id
