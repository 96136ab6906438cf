"""Deliver a dead letter again."""

from functions.platform.models.dead_letters import DeadLetterSummary
from functions.platform.operations import dead_letters
from functions.platform.rules import dead_letters as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/dead-letters/{dead_letter_id}/replay",
    status=202,
    errors=(rules.UnknownDeadLetter, rules.ReplayUnderWay, rules.NotReplayable),
)
async def replay_dead_letter(admin: Admin, dead_letter_id: Id, tx: Transaction) -> DeadLetterSummary:
    """Replay a dead letter.

    Delivers the event again, to the function that failed and to no other. `state` becomes `replayed` when the function
    has handled it. An event that was handled before changes nothing.

    Cost: reads and writes the letter.
    """
    return rules.summary(await dead_letters.replay(tx, dead_letter_id, admin.id))
