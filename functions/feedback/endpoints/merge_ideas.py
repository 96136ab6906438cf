"""Merging ideas that say the same."""

from functions.feedback.models.items import FeedbackSummary
from functions.feedback.models.triage import MergeIdeas
from functions.feedback.operations import triage
from functions.feedback.rules.changes import FeedbackMerged, NotMergeable, UnknownFeedback, VotesReturning
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/feedback/items/{item_id}/merge",
    errors=(UnknownFeedback, FeedbackMerged, NotMergeable, VotesReturning),
)
async def merge_ideas(support: Support, item_id: Id, body: MergeIdeas, tx: Transaction) -> FeedbackSummary:
    """Merge an idea into another one.

    The other idea gets its votes, within a minute or two; whoever votes for both has one. Its author is told.
    `unmerge` undoes it.

    Cost: two reads in one call; writes the idea and an event, and queues a task.
    """
    return await triage.merge(tx, item_id, body.into)
