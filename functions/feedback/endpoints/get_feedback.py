"""One bug or idea, for support."""

from functions.feedback.models.triage import FeedbackDetails
from functions.feedback.operations import triage
from functions.feedback.rules.changes import UnknownFeedback
from shared.declare import endpoint
from shared.identity.callers import Support
from shared.model import Id


@endpoint("GET /api/v1/admin/feedback/items/{item_id}", errors=(UnknownFeedback,))
async def get_feedback(support: Support, item_id: Id) -> FeedbackDetails:
    """Get a bug or an idea.

    Returns what was written; of a bug also its ten latest reports, one a player, with what the clients sent.

    Cost: a read, and one for each report.
    """
    return await triage.show(item_id)
