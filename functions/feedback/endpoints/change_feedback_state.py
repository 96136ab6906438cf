"""Changing the state of a bug or an idea."""

from functions.feedback.models.items import FeedbackSummary
from functions.feedback.models.triage import ChangeFeedbackState
from functions.feedback.operations import triage
from functions.feedback.rules.changes import FeedbackMerged, FixedInNotPossible, UnknownFeedback
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/feedback/items/{item_id}/state", errors=(UnknownFeedback, FeedbackMerged, FixedInNotPossible)
)
async def change_feedback_state(
    support: Support, item_id: Id, body: ChangeFeedbackState, tx: Transaction
) -> FeedbackSummary:
    """Change the state of a bug or an idea.

    The players who reported the bug, or vote for the idea, are told in their inboxes, but for what is hidden. Players
    read the `answer`.

    Cost: a read; writes the item and, where the state is another, an event.
    """
    return await triage.change_state(tx, item_id, body)
