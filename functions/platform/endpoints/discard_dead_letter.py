"""Give a dead letter up for good."""

from functions.platform.models.dead_letters import DeadLetterSummary, DiscardRequest
from functions.platform.rules import dead_letters as rules
from functions.platform.store import dead_letters as store
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/dead-letters/{dead_letter_id}/discard",
    errors=(rules.UnknownDeadLetter, rules.ReplayUnderWay, rules.DeadLetterSettled),
)
async def discard_dead_letter(
    admin: Admin, dead_letter_id: Id, body: DiscardRequest, tx: Transaction
) -> DeadLetterSummary:
    """Discard a dead letter.

    Records why it need not be replayed. Until it is deleted, 31 days after it died, it can still be replayed. A second
    discard keeps the first reason.

    Cost: reads and writes the letter.
    """
    letter = await store.dead_letter_to_change(tx, dead_letter_id)
    discarded = rules.discarded(letter, admin.id, body.reason, tx.now)
    if discarded != letter:
        store.save_dead_letter(tx, discarded)
    return rules.summary(discarded)
