"""Claim an item of the queue."""

from functions.ugc.models.moderation.reviews import ClaimReview, ReviewClaim
from functions.ugc.operations.moderation import reviews
from functions.ugc.rules.moderation.reviews import ClaimsUsed, NotInReview, OwnItem, QueueEmpty, ReviewClaimed
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator


@endpoint("POST /api/v1/admin/ugc/queue/claim", errors=(ClaimsUsed, NotInReview, OwnItem, QueueEmpty, ReviewClaimed))
async def claim_review(moderator: Moderator, body: ClaimReview, tx: Transaction) -> ReviewClaim:
    """Claim an item of the queue.

    Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
    `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
    longer, up to an hour in all. You can have so many items at once as the game allows, ten by default.

    Cost: a read of an item, its review and your accounts, a count, and fifty to find one, or up to 500 while others
    have those; writes the review and your own document.
    """
    return await reviews.claim(tx, moderator.id, body)
