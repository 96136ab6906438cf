"""My recent matches."""

from typing import Annotated

from pydantic import Field

from functions.leaderboards import api as leaderboards
from functions.stats import rules, store
from functions.stats.models import MatchShown
from shared import cursors
from shared.callers import Player
from shared.declare import endpoint
from shared.model import Page


@endpoint("GET /api/v1/stats/me/matches", errors=(cursors.InvalidCursor,))
async def list_my_matches(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 10, cursor: cursors.Cursor = None
) -> Page[MatchShown]:
    """Matches, the latest first.

    A read for each match, one more to see whether there is another page, and a read for each result:
    what a match did to the rating belongs to leaderboards. Before them a read of the statistics: they say which
    accounts were merged into this one, whose matches are among them.
    """
    after = cursors.read_time_and_id(cursor)
    mine = (player.id, *(await store.player(player.id)).merged_ids)
    found = await store.history(mine, limit + 1, after)
    matches = found[:limit]
    results = await leaderboards.results(match.match_id for match in matches)
    last = matches[-1] if len(found) > limit else None
    return Page(
        items=tuple(rules.shown(match, rules.who_of(mine, match), results.get(match.match_id)) for match in matches),
        next_cursor=cursors.write_time_and_id(last.played_at, last.match_id) if last else None,
    )
