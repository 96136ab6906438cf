"""Undo a decision."""

from functions.ugc.models.moderation.decisions import DecisionView, UndoDecision
from functions.ugc.operations.moderation import decisions
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.moderation.decisions import DecisionSuperseded, UnknownDecision
from functions.ugc.rules.moderation.reviews import OwnItem
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/ugc/decisions/{decision_id}/undo",
    errors=(UnknownDecision, OwnItem, DecisionSuperseded, UgcStateError),
)
async def undo_decision(moderator: Moderator, decision_id: Id, body: UndoDecision, tx: Transaction) -> DecisionView:
    """Undo a decision.

    Takes back the last decision on an item: the item is as before, and waits for a decision again. What was published
    is flagged. A strike that the decision gave is gone, and the reports of the item wait again. To undo it again
    changes nothing. On what you made yourself, another moderator decides.

    Cost: a read, and five in one call; writes the item with its record, the review, the decision, the creator's
    standing, a count and events.
    """
    return await decisions.undo(tx, moderator.id, decision_id, body)
