"""Appeals."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.appeals import AppealStatus, AppealView
from functions.ugc.operations.moderation import appeals
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Page


@endpoint("GET /api/v1/admin/ugc/appeals", errors=(cursors.InvalidCursor,))
async def list_appeals(
    moderator: Moderator,
    status: AppealStatus = AppealStatus.OPEN,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[AppealView]:
    """List appeals.

    Appeals of creators, the oldest first. Without `status`, those that nobody has decided on.

    Cost: a read for each, and one more to see whether there is another page.
    """
    return await appeals.page(status, limit, cursor)
