"""Flagged players, for staff."""

from typing import Annotated

from pydantic import Field

from functions.conquest.models.flags import PlayerFlagView
from functions.conquest.rules.players.accounts import flag_view
from functions.conquest.store import flags
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/conquest/flags", errors=(cursors.InvalidCursor,))
async def list_player_flags(
    moderator: Moderator,
    *,
    season_id: Id | None = None,
    waiting: bool = True,
    limit: Annotated[int, Field(ge=1, le=100)] = 50,
    cursor: cursors.Cursor = None,
) -> Page[PlayerFlagView]:
    """List flagged players.

    Returns players of seasons whom a person may want to look at, the oldest flag first: those that nobody has decided
    on, or all with `waiting=false`. `facts` says by reason what was noticed. A flag changes nothing for the player.

    Cost: a read for each, and one more to see whether there is another page.

    Source: CryptoTribes 5.5.
    """
    listed = await flags.listed(season_id, waiting=waiting, limit=limit + 1, after=cursors.read_time_and_id(cursor))
    page, following = cursors.cut(listed, limit, lambda flag: (flag.created_at, flag.flag_id))
    return Page(items=tuple(map(flag_view, page)), next_cursor=following)
