"""Payments that are open at a provider and may not be paid any more: what would be paid has to be granted.

A payment whose order was refused is given up at once. One of a limited product that nobody pays is given up shortly
before its place is free for another, by a task; what that loses, the hourly `ask_for_orders` does.
"""

from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, Payment, PaymentState
from functions.commerce.operations.payments import providers
from functions.commerce.operations.purchases import orders
from functions.commerce.rules.purchases import limits
from shared.errors import PartnerUnavailable
from shared.events.tasks import enqueue
from shared.telemetry import log


async def give_up(payment: Payment) -> None:
    """Give a payment up at its provider that no order is kept of; that it failed is kept, of nobody.

    Two calls, two reads, a write. Where the provider does not answer it stays open, and nobody has what it is paid
    with.
    """
    try:
        after = await providers.release(payment)
        if after.state is PaymentState.CANCELLED:
            await orders.settle(after)
    except PartnerUnavailable:
        log.warning("commerce.not_given_up", provider=payment.provider.value, transaction=payment.transaction_id)


async def give_up_later(order: Order) -> None:
    """Have an order of a limited product given up if nobody pays it in time: a task; none for other products."""
    if order.limits:
        work = HandleNotice(provider=order.provider, transaction=order.transaction_id)
        await enqueue(work, name=f"abandoned:{order.order_id}", at=order.created_at + limits.PAID_WITHIN)
