"""Undoing a merge of ideas."""

from functions.feedback.models.items import FeedbackSummary
from functions.feedback.operations import triage
from functions.feedback.rules.changes import FeedbackMerged, NotMerged, UnknownFeedback
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("POST /api/v1/admin/feedback/items/{item_id}/unmerge", errors=(UnknownFeedback, FeedbackMerged, NotMerged))
async def unmerge_idea(support: Support, item_id: Id, tx: Transaction) -> FeedbackSummary:
    """Undo a merge of ideas.

    The idea is in the state that it had before, and gets its votes back within a minute or two. Who voted for the other
    one themselves keeps that vote, too; votes that were taken back since stay so. Where the other idea was merged into
    a third one, undo that first (`FEEDBACK_MERGED`).

    Cost: two reads; writes the idea and an event, and queues a task.
    """
    return await triage.unmerge(tx, item_id)
