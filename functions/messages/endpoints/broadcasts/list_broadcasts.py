"""What was broadcast."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.broadcasts import BroadcastView
from functions.messages.operations.broadcasts import broadcasts
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/messages/broadcasts", errors=(cursors.InvalidCursor,))
async def list_broadcasts(
    admin: Admin, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[BroadcastView]:
    """List broadcasts.

    Returns broadcasts, the latest first, each with its progress.

    Cost: a read for each, one more to see whether there is another page, and an aggregation for each to a segment.
    """
    return await broadcasts.page(limit, cursor)
