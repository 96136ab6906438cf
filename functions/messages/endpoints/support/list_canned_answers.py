"""Answers that staff gives often."""

from functions.messages.models.support import CannedAnswers
from functions.messages.operations.support import canned
from shared.declare import endpoint
from shared.identity.callers import Support


@endpoint("GET /api/v1/admin/support/answers")
async def list_canned_answers(support: Support) -> CannedAnswers:
    """List canned answers.

    Returns all canned answers, ordered by title.

    Cost: a read for each.
    """
    return await canned.canned_answers()
