"""What happened to an account, as admins see it."""

from typing import Annotated

from pydantic import Field

from functions.auth.models.accounts.history import AuditEntry
from functions.auth.rules.accounts.history import shown_to_staff
from functions.auth.store import audit
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/accounts/{user_id}/audit", errors=(cursors.InvalidCursor,))
async def list_account_audit(
    admin: Admin,
    user_id: Id,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[AuditEntry]:
    """List an account's audit log.

    All entries, the latest first. The list is empty if there is no such account.

    Cost: a read for each entry, and one more.
    """
    entries = await audit.entries(user_id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(entries, limit, lambda entry: (entry.at, entry.entry_id))
    return Page(items=tuple(map(shown_to_staff, page)), next_cursor=following)
