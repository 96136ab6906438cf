"""What happened to my account."""

from typing import Annotated

from pydantic import Field

from functions.auth.models.accounts.history import HistoryEntry
from functions.auth.rules.accounts.history import shown_to_owner
from functions.auth.store import audit
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/auth/history", errors=(cursors.InvalidCursor,))
async def list_my_history(
    player: Player, limit: Annotated[int, Field(ge=1, le=100)] = 20, cursor: cursors.Cursor = None
) -> Page[HistoryEntry]:
    """List my account's history.

    Sign-ins, wrong passwords and changes, the latest first.

    Cost: a read for each entry, and one more for whether there is another page.
    """
    entries = await audit.entries(player.id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(entries, limit, lambda entry: (entry.at, entry.entry_id))
    return Page(items=tuple(shown_to_owner(entry) for entry in page), next_cursor=following)
