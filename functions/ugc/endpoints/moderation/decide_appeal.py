"""Decide on an appeal."""

from functions.ugc.models.moderation.appeals import AppealView, DecideAppeal
from functions.ugc.operations.moderation import appeals
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.moderation.appeals import AppealDecided, SameModerator, UnknownAppeal
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/ugc/appeals/{appeal_id}/decision",
    errors=(UnknownAppeal, SameModerator, AppealDecided, UgcStateError),
)
async def decide_appeal(moderator: Moderator, appeal_id: Id, body: DecideAppeal, tx: Transaction) -> AppealView:
    """Decide on an appeal.

    Upholds or overturns the decision that is appealed, once. It takes another moderator than the one who made it,
    or who made the item.
    What is overturned does not count: the item is back, and a strike is gone. The creator is told.

    Cost: three reads in one call, and three of what is overturned; writes the appeal, a count, events and, of what is
    overturned, the item with its record, the decision, the review and the creator's standing.

    Source: Player Platform, sprint 8.
    """
    return await appeals.decide(tx, moderator.id, appeal_id, body)
