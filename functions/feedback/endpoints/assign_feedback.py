"""Saying who looks after a bug or an idea."""

from functions.feedback.models.items import FeedbackSummary
from functions.feedback.models.triage import AssignFeedback
from functions.feedback.operations import triage
from functions.feedback.rules.changes import NotOfStaff, UnknownFeedback
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("PUT /api/v1/admin/feedback/items/{item_id}/assignee", errors=(UnknownFeedback, NotOfStaff))
async def assign_feedback(support: Support, item_id: Id, body: AssignFeedback, tx: Transaction) -> FeedbackSummary:
    """Assign a bug or an idea.

    Says who of support looks after it; null: nobody.

    Cost: two reads in one call, and a write.
    """
    return await triage.assign(tx, item_id, body.assignee_id)
