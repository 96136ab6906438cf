"""Bugs and ideas, for support."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.items import FeedbackKind, FeedbackState, FeedbackSummary
from functions.feedback.models.machine_text import MachineName
from functions.feedback.models.triage import Triage, TriageOrder
from functions.feedback.operations import triage
from functions.feedback.rules.clients import mark
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Support
from shared.model import Id, Page


@endpoint("GET /api/v1/admin/feedback", errors=(cursors.InvalidCursor,))
async def list_feedback(  # noqa: PLR0913  what feedback is looked up by
    support: Support,
    *,
    kind: FeedbackKind | None = None,
    state: FeedbackState | None = None,
    assignee_id: Id | None = None,
    unassigned: bool = False,
    version: MachineName | None = None,
    platform: MachineName | None = None,
    order: TriageOrder = TriageOrder.CHANGED,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[FeedbackSummary]:
    """List feedback.

    Bugs and ideas: those that changed last come first, or, by `order`, those of the most players. The list can be
    narrowed to a kind, a state, and who looks after them, or those that nobody does; and to bugs
    that were reported from a version of the game, or a platform, of late.

    Cost: a read for each, and one more to see whether there is another page.

    Source: Player Platform, H1 and H2.
    """
    looked_after = "" if unassigned else assignee_id
    client = mark(version, platform)
    asked = Triage(kind=kind, state=state, assignee_id=looked_after, client=client, order=order)
    return await triage.page(asked, limit, cursor)
