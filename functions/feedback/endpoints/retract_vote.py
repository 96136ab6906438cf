"""Taking a vote back."""

from functions.feedback.models.ideas import VoteReceipt
from functions.feedback.operations import ideas
from functions.feedback.rules.changes import FeedbackMerged
from functions.feedback.rules.ideas import UnknownIdea
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("DELETE /api/v1/feedback/ideas/{idea_id}/vote", errors=(UnknownIdea, FeedbackMerged))
async def retract_vote(player: Player, idea_id: Id, tx: Transaction) -> VoteReceipt:
    """Take back my vote.

    The number of votes follows within a minute. Without a vote nothing changes.

    Cost: three reads in one call; deletes the vote, and queues a task.
    """
    return await ideas.retract(tx, player.id, idea_id)
