"""Players by id or name."""

from typing import Annotated

from pydantic import Field

from functions.admin.models.search import SearchedPlayer
from functions.admin.operations import search
from functions.admin.rules import search as rules
from functions.admin.store import players as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/players", errors=(cursors.InvalidCursor,))
async def list_players(
    support: Support,
    user_id: Id | None = None,
    name: Annotated[str, Field(max_length=64)] = "",
    country: Annotated[str | None, Field(pattern="^[A-Z]{2}$")] = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[SearchedPlayer]:
    """List players.

    Returns players whose names begin with `name`, whatever the case and diacritics, ordered by name; or the player of
    `user_id`. A new player is listed by name within ten minutes. To find a player by an e-mail address, an account
    of a partner or a wallet, use `POST /api/v1/admin/players/search`.

    Cost: a read for each player, and one more for whether there is another page.
    """
    if user_id is not None:
        return Page(items=await search.by_id(user_id))
    after = cursors.read_values(cursor, str, str)
    rows = await store.named(rules.compared(name), country, limit + 1, after)
    page = rows[:limit]
    following = cursors.write_values(page[-1].name, page[-1].player_id) if len(rows) > limit else None
    return Page(items=search.found(page), next_cursor=following)
