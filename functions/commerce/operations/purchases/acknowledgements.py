"""Telling providers of what was granted: some give the money back of what they are not told of in time.

A task tells the provider as soon as the grant is committed. Where the task was lost or gave up, an hourly job asks for
another until the provider was told.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.orders import Order
from functions.commerce.operations.payments import providers, receipts
from functions.commerce.operations.purchases import orders
from functions.commerce.operations.purchases.delivery import counted_kinds
from functions.commerce.rules.payments.providers import UnknownTransaction
from functions.commerce.rules.purchases import acknowledgements as rules
from functions.commerce.rules.purchases.orders import PAID
from functions.commerce.store import orders as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def acknowledge(order_id: str) -> None:
    """Tell the provider of an order, unless it knows or has given the money back; a second time changes nothing.

    One read; one more and a write when it was told. What the provider refuses to hear of is settled as it stands there
    now: it may be refunded. What it refuses for a week, or does not know any more, is asked for no longer. Raises
    ProviderNotConfigured, PartnerUnavailable.
    """
    order = await store.order(order_id)
    if order is None or not rules.is_due(order):
        return
    asked_at = datetime.now(UTC)
    try:
        await providers.acknowledge(order, is_used_up=rules.is_used_up(order, counted_kinds()))
    except UnknownTransaction:
        is_told = await _is_told(order, asked_at)
    else:
        is_told = True
    await _change(order_id, rules.acknowledged if is_told else rules.refused)


async def _is_told(order: Order, asked_at: datetime) -> bool:
    """Whether a provider that refused to hear of an order knows it as delivered; the order is settled as it stands."""
    if await receipts.settle_gone(order.provider, order.transaction_id, asked_at):
        return False
    try:
        payment = await providers.look_up(order.provider, order.transaction_id)
    except UnknownTransaction:
        log.error("commerce.not_acknowledged", order_id=order.order_id, provider=order.provider.value, known=False)
        return False
    await orders.settle(payment)
    if payment.state in PAID and payment.needs_acknowledgement:
        log.error("commerce.not_acknowledged", order_id=order.order_id, provider=order.provider.value, known=True)
        return False
    return payment.state in PAID


async def _change(order_id: str, change: Callable[[Order, datetime], Order]) -> None:
    async def write(tx: Transaction) -> None:
        before = await store.order_to_change(tx, order_id)
        after = change(before, tx.now) if before else None
        if after and after != before:
            store.save(tx, after)

    await transaction.run(write)


async def acknowledge_all(now: datetime) -> int:
    """Have providers told of each order of which they were not; returns of how many.

    A read for each order, one at least, and a task each. The job may run twice, or go on where it was stopped: a task
    of one name is one.
    """
    asked = 0
    async for page in store.to_acknowledge():
        for order in page:
            name = f"acknowledge:{order.order_id}:{now:%Y%m%d%H}"
            await enqueue(AcknowledgePurchase(order_id=order.order_id), name=name)
        asked += len(page)
    return asked
