"""Write an answer that staff gives often."""

from functions.messages.models.support import CannedAnswerView, WriteCannedAnswer
from functions.messages.operations.support import canned
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint("PUT /api/v1/admin/support/answers/{answer_id}")
async def write_canned_answer(
    support: Support, answer_id: Id, body: WriteCannedAnswer, tx: Transaction
) -> CannedAnswerView:
    """Write a canned answer.

    Creates a canned answer, or replaces its text.

    Cost: one write.
    """
    return canned.write(tx, answer_id, body)
