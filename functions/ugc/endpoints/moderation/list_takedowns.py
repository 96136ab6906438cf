"""Takedowns."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.takedowns import TakedownStatus, TakedownView
from functions.ugc.operations.moderation import takedowns
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Page


@endpoint("GET /api/v1/admin/ugc/takedowns", errors=(cursors.InvalidCursor,))
async def list_takedowns(
    admin: Admin,
    status: TakedownStatus | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[TakedownView]:
    """List takedowns.

    Copyright claims with their counter-notices, the latest first.

    Cost: a read for each, and one more to see whether there is another page.
    """
    return await takedowns.page(status, limit, cursor)
