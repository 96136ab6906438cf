"""Decide on an item."""

from functions.ugc.models.moderation.decisions import DecideUgc, DecisionView
from functions.ugc.operations.moderation import decisions
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.rules.moderation.decisions import DecisionMade, ReviewOutdated
from functions.ugc.rules.moderation.reviews import ClaimLost, NotInReview
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/ugc/{ugc_id}/decision",
    errors=(UgcNotFound, UgcStateError, NotInReview, ClaimLost, ReviewOutdated, DecisionMade),
)
async def decide_item(moderator: Moderator, ugc_id: Id, body: DecideUgc, tx: Transaction) -> DecisionView:
    """Decide on an item.

    Publishes, flags or removes an item that you have claimed. Its creator is told the reasons, and who reported it what
    came of it. The same decision again changes nothing.

    Cost: three reads in one call and one more; writes the item with its record, the review, the decision, the creator's
    standing, a count, and an event for each of these that others hear.

    Source: Player Platform, sprint 7.
    """
    return await decisions.decide(tx, moderator.id, ugc_id, body)
