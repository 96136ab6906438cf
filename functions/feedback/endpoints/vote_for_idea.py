"""Voting for an idea."""

from functions.feedback.models.ideas import VoteReceipt
from functions.feedback.operations import ideas
from functions.feedback.rules.changes import FeedbackMerged
from functions.feedback.rules.ideas import UnknownIdea, VotingClosed
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/feedback/ideas/{idea_id}/vote", errors=(UnknownIdea, FeedbackMerged, VotingClosed))
async def vote_for_idea(player: Player, idea_id: Id, tx: Transaction) -> VoteReceipt:
    """Vote for an idea.

    A player has one vote an idea; to vote again changes nothing. The number of votes follows within a minute. An idea
    that was merged into another one is refused with that one's id.

    Cost: three reads in one call; writes the vote, and queues a task.

    Source: Player Platform, H2.
    """
    return await ideas.vote(tx, player.id, idea_id)
