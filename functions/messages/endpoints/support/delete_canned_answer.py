"""Delete an answer that staff gives often."""

from functions.messages.models.support import CannedAnswerView
from functions.messages.operations.support import canned
from functions.messages.rules.support.threads import UnknownCannedAnswer
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("DELETE /api/v1/admin/support/answers/{answer_id}", errors=(UnknownCannedAnswer,))
async def delete_canned_answer(support: Support, answer_id: Id, tx: Transaction) -> CannedAnswerView:
    """Delete a canned answer.

    Cost: one read, one write.
    """
    return await canned.delete(tx, answer_id)
