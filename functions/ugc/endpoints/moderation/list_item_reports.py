"""Reports of items."""

from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.reports import UgcReportStatus, UgcReportView
from functions.ugc.operations.moderation import histories
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/ugc/reports", errors=(cursors.InvalidCursor,))
async def list_item_reports(
    moderator: Moderator,
    *,
    status: UgcReportStatus | None = None,
    ugc_id: Id | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[UgcReportView]:
    """List reports of items.

    Reports by players, the latest first: all of them, those of an item, or those in a `status`.

    Cost: a read for each, and one more to see whether there is another page.
    """
    return await histories.reports_page(status, ugc_id, limit, cursor)
