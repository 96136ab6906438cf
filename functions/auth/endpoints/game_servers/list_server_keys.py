"""The keys of game servers."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.auth.models.game_servers.server_keys import ServerKeyDetails
from functions.auth.rules.game_servers.server_keys import shown
from functions.auth.store import server_keys
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/server-keys", errors=(cursors.InvalidCursor,))
async def list_server_keys(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=100)] = 50, cursor: cursors.Cursor = None
) -> Page[ServerKeyDetails]:
    """List game servers' keys.

    Keys with their scopes, their ends and their last use, the latest first. Revoked keys are among them.

    Cost: a read for each key, and one more.
    """
    keys, now = await server_keys.server_keys(limit + 1, cursors.read_time_and_id(cursor)), datetime.now(UTC)
    page, following = cursors.cut(keys, limit, lambda key: (key.created_at, key.key_id))
    return Page(items=tuple(shown(key, now) for key in page), next_cursor=following)
