"""Deliver a dead letter again."""

from functions.platform import rules, store
from functions.platform.models import DeadLetterSummary
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

    Delivers the event again, to the function that failed and to no other. The letter's state says when the function has
    taken it. An event that was handled before changes nothing.

    Cost: reads and writes the letter.
    """
    letter = await store.dead_letter_to_change(tx, dead_letter_id)
    again = rules.replaying(letter, store.new_id(), admin.id, tx.now)
    store.send_again(tx, again)
    return rules.summary(again)
