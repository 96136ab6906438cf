"""Purchases that a person looks at before their money is taken.

Whether one is looked at is decided when it is opened. Its review begins when the player has agreed to pay
(`operations.purchases.captures`), and is carried out by a task: the money is taken, or given up.
"""

from datetime import UTC, datetime

from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.order_administration import DecideReview, OrderDetails, ReviewDecision
from functions.commerce.models.orders import Order, Review
from functions.commerce.operations.purchases import flags, limits
from functions.commerce.rules.purchases import order_administration
from functions.commerce.rules.purchases import reviews as rules
from functions.commerce.rules.purchases.orders import UnknownOrder
from functions.commerce.settings import settings
from functions.commerce.store import orders as store
from shared.events.tasks import enqueue
from shared.firestore.transaction import Transaction


async def needed(player_id: str, price: int, currency: str) -> Review | None:
    """The review that a purchase at a price waits for, if any.

    Where the game reviews what would be flagged, reads the wallet and up to 100 orders of the player, one at least.
    """
    reasons = await flags.reasons_to_wait(player_id, datetime.now(UTC)) if settings().review_flagged else ()
    return rules.needed(rules.reasons_of(price, currency, settings().review_amounts, reasons))


async def decide(tx: Transaction, order_id: str, decision: DecideReview, admin_id: str) -> OrderDetails:
    """Approve or deny a purchase that waits, and have that carried out. Raises UnknownOrder, NoReview."""
    before = await store.order_to_change(tx, order_id)
    if before is None:
        raise UnknownOrder("There is no order with this id.", order_id=order_id)
    approve = decision.decision is ReviewDecision.APPROVE
    after = rules.decided(before, tx.now, approve=approve, by=admin_id, reason=decision.reason)
    after = await limits.followed(tx, after)
    store.save(tx, after)
    tx.after_commit(lambda: _carry_out(after))
    return order_administration.details(after)


async def _carry_out(order: Order) -> None:
    """Have the money taken or given up; the hourly job does what this loses."""
    await enqueue(HandleNotice(provider=order.provider, transaction=order.transaction_id))
