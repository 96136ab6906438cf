"""The history of an account's identities."""

from typing import Annotated

from pydantic import Field

from functions.auth.models.identities.links import LinkEntry
from functions.auth.store import links
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/accounts/{user_id}/links", errors=(cursors.InvalidCursor,))
async def list_account_links(
    admin: Admin, user_id: Id, limit: Annotated[int, Field(ge=1, le=100)] = 50, cursor: cursors.Cursor = None
) -> Page[LinkEntry]:
    """List an account's identity history.

    Links, unlinks and merges, the latest first.

    Cost: a read for each entry, and one more for whether there is another page.
    """
    entries = await links.history(user_id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(entries, limit, lambda entry: (entry.at, entry.entry_id))
    return Page(items=tuple(page), next_cursor=following)
