"""Purchases that a person looks at before their money is taken."""

from datetime import timedelta

from functions.commerce.models.orders import PaymentState, Review, ReviewState
from functions.commerce.operations.purchases import orders
from functions.commerce.rules.purchases import reviews as rules
from functions.commerce.store import orders as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.payments import now, paid, sell


async def purchase_in_review() -> str:
    """A purchase whose player has agreed to pay; returns the order's id."""
    sku = await sell()
    payment, review = now(paid(sku), PaymentState.OPEN), Review(reasons=("amount",), state=ReviewState.NEEDED)
    order, _ = await orders.open_order(payment, (await player()).id, sku, review)

    async def wait(tx: Transaction) -> None:
        before = await store.order_to_change(tx, order.order_id)
        assert before is not None
        store.save(tx, rules.waiting(before, tx.now, timedelta(days=1)))

    await transaction.run(wait)
    return order.order_id


def decision_of(order_id: str, admin: str) -> Request:
    """An admin approves a purchase."""
    body = {"decision": "approve", "reason": "Ticket 4711"}
    return Request("POST", f"/api/v1/admin/commerce/orders/{order_id}/review", admin, body)


async def _decide() -> Request:
    return decision_of(await purchase_in_review(), await staff())


async def _list() -> Request:
    return Request(path="/api/v1/admin/commerce/reviews", token=await staff())


REQUESTS = {"commerce-decide-review": _decide, "commerce-list-reviews": _list}
