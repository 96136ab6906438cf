"""Reported messages."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.direct import ReportStatus, ReportView
from functions.messages.store import reports as store
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Moderator
from shared.model import Page


@endpoint("GET /api/v1/admin/messages/reports", errors=(cursors.InvalidCursor,))
async def list_reports(
    moderator: Moderator,
    status: ReportStatus = ReportStatus.OPEN,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[ReportView]:
    """List reported messages.

    Returns messages that players reported, with their texts at the time of the report, the oldest report first. Without
    `status`, the list has the reports that nobody has decided on.

    Cost: a read for each report, and one more to see whether there is another page.
    """
    reports = await store.of_status(status, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(reports, limit, lambda report: (report.reported_at, report.message_id))
    return Page(items=tuple(map(ReportView.of, page)), next_cursor=following)
