"""A player's seasons."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.battlepass.models.history import SeasonResult
from functions.battlepass.rules import history as rules
from functions.battlepass.rules import pages
from functions.battlepass.rules.access import check_may_see
from functions.battlepass.store import history, seasons
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import PlayerOrServer
from shared.model import Id, Page
from shared.scopes import Scope


@endpoint("GET /api/v1/battlepass/players/{player_id}/history", scope=Scope.XP, errors=(cursors.InvalidCursor,))
async def list_history(
    caller: PlayerOrServer,
    player_id: Id,
    limit: Annotated[int, Field(ge=1, le=50)] = 10,
    cursor: cursors.Cursor = None,
) -> Page[SeasonResult]:
    """List a player's seasons.

    Returns what the player reached in each season, the latest first. Players see their own seasons; game servers and
    staff see everybody's.

    Cost: a read for each season, and one to see whether there is another page.
    """
    check_may_see(caller, player_id)
    dated = await seasons.seasons()
    after = pages.number_at(dated, cursors.read_time_and_id(cursor))
    played = await history.seasons(player_id, limit + 1, after)
    by_id = {season.season_id: season for season in dated}
    now = datetime.now(UTC)
    shown = [(by_id[progress.season_id], progress) for progress in played[:limit] if progress.season_id in by_id]
    last = shown[-1][0] if shown and len(played) > limit else None
    return Page(
        items=tuple(rules.played(season, progress, now) for season, progress in shown),
        next_cursor=cursors.write_time_and_id(last.start_date, last.season_id) if last else None,
    )
