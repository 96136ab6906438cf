"""Seasons: upcoming, active, ended."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.models.seasons import SeasonState
from functions.battlepass.rules import pages
from functions.battlepass.rules.season_details import shown
from functions.battlepass.store import seasons
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/battlepass/seasons", errors=(cursors.InvalidCursor,))
async def list_seasons(
    player: Player,
    state: SeasonState | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[SeasonDetails]:
    """List seasons.

    All seasons, or those in one state, the latest first.

    Cost: none: each instance remembers seasons for half a minute.
    """
    now = datetime.now(UTC)
    listed = pages.page(await seasons.seasons(), state, cursors.read_time_and_id(cursor), now)
    page, following = cursors.cut(listed, limit, lambda season: (season.start_date, season.season_id))
    return Page(items=tuple(shown(season, now) for season in page), next_cursor=following)
