"""Where my XP came from."""

from typing import Annotated

from pydantic import Field

from functions.battlepass.models.history import MyXp
from functions.battlepass.rules.history import my_xp
from functions.battlepass.rules.seasons import NoActiveSeason, UnknownSeason
from functions.battlepass.store import history, progress, seasons
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/me/battlepass/xp-progress", errors=(NoActiveSeason, UnknownSeason, cursors.InvalidCursor))
async def get_my_xp(
    player: Player,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
    season_id: Id | None = None,
) -> MyXp:
    """Get my XP and its sources.

    Totals by source, and each gain, the latest first: of the current season, or of the one that is named.

    Cost: one read for the totals, one for each gain, and one to see whether there is another page.

    Source: 1v1bro 4.10.
    """
    season = await seasons.current_or(season_id)
    after = cursors.read_time_and_id(cursor)
    mine = await progress.progress(season.season_id, player.id)
    gains = await history.gains(season.season_id, player.id, limit + 1, after) if mine else []
    page, following = cursors.cut(gains, limit, lambda gain: (gain.earned_at, gain.fact))
    return my_xp(season, mine, page, following)
