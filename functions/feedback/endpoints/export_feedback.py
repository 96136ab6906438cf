"""Bugs and ideas as CSV, for support."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.items import FeedbackKind, FeedbackState
from functions.feedback.models.machine_text import MachineName
from functions.feedback.models.triage import FeedbackCsv, Triage, TriageOrder
from functions.feedback.operations import triage
from functions.feedback.rules.clients import mark
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/feedback/csv", errors=(cursors.InvalidCursor,))
async def export_feedback(  # noqa: PLR0913  what feedback is looked up by
    support: Support,
    *,
    kind: FeedbackKind | None = None,
    state: FeedbackState | None = None,
    assignee_id: Id | None = None,
    unassigned: bool = False,
    version: MachineName | None = None,
    platform: MachineName | None = None,
    order: TriageOrder = TriageOrder.CHANGED,
    limit: Annotated[int, Field(ge=1, le=1000)] = 1000,
    cursor: cursors.Cursor = None,
) -> FeedbackCsv:
    """Export feedback as CSV.

    The list of feedback, with the same filters, as the text of a CSV file in `csv`. What a spreadsheet would take for a
    formula has an apostrophe before it.

    Cost: a read for each, and one more to see whether there is another page.
    """
    looked_after = "" if unassigned else assignee_id
    client = mark(version, platform)
    asked = Triage(kind=kind, state=state, assignee_id=looked_after, client=client, order=order)
    return await triage.csv(asked, limit, cursor)
