"""Claim an item of the queue."""

from functions.ugc.models.moderation.reviews import ClaimReview, ReviewClaim
from functions.ugc.operations.moderation import reviews
from functions.ugc.rules.moderation.reviews import NotInReview, OwnItem, QueueEmpty, ReviewClaimed
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator


@endpoint("POST /api/v1/admin/ugc/queue/claim", errors=(NotInReview, OwnItem, QueueEmpty, ReviewClaimed))
async def claim_review(moderator: Moderator, body: ClaimReview, tx: Transaction) -> ReviewClaim:
    """Claim an item of the queue.

    Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
    `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
    longer.

    Cost: a read of an item, its review and your accounts, and up to fifty to find one; writes the review.
    """
    return await reviews.claim(tx, moderator.id, body)
