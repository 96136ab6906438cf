"""Close a difference."""

from functions.commerce.models.reconciliation import CloseDifference, OrderDifference
from functions.commerce.rules.purchases import reconciliation as rules
from functions.commerce.store import differences as store
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/commerce/differences/{order_id}/close", errors=(rules.UnknownDifference,))
async def close_difference(admin: Admin, order_id: Id, body: CloseDifference, tx: Transaction) -> OrderDifference:
    """Close a difference between a purchase and its store.

    Closes a difference: nothing more is to be done about it, and `reason` says why. It opens again when a comparison
    finds another difference of the same purchase. Closing it again changes nothing.

    Cost: reads and writes the difference.

    Source: Player Platform.
    """
    before = await store.of_order(tx, order_id)
    after = rules.closed(before, order_id, admin.id, body.reason, tx.now)
    if after != before:
        store.save(tx, after)
    return after
