"""Keep a counter-notice."""

from functions.ugc.models.moderation.takedowns import CounterNotice, TakedownView
from functions.ugc.operations.moderation import takedowns
from functions.ugc.rules.moderation.takedowns import TakedownState, UnknownTakedown
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/ugc/takedowns/{takedown_id}/counter-notice",
    errors=(UnknownTakedown, TakedownState),
)
async def counter_takedown(admin: Admin, takedown_id: Id, body: CounterNotice, tx: Transaction) -> TakedownView:
    """Record a counter-notice.

    Keeps the answer to a copyright claim (17 U.S.C. § 512(g)). Send it to the claimant. Unless they sue, restore
    the item from `restore_from` on: ten working days later, and no later than four more.

    Cost: a read; writes the takedown, an event and a count.
    """
    return await takedowns.counter(tx, takedown_id, body)
