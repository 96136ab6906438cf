"""Telling providers of what was granted: some give the money back of what they are not told of in time.

A task tells the provider as soon as the grant is committed. Where the task was lost or gave up, an hourly job asks for
another until the provider was told.
"""

from datetime import datetime

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.operations.payments import providers, receipts
from functions.commerce.operations.purchases import orders
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
    now: it may be refunded. Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    order = await store.order(order_id)
    if order is None or not rules.is_due(order):
        return
    try:
        await providers.acknowledge(order)
    except UnknownTransaction:
        log.warning("commerce.not_acknowledged", order_id=order_id, provider=order.provider.value)
        if await receipts.settle_gone(order.provider, order.transaction_id):
            return
        payment = await providers.look_up(order.provider, order.transaction_id)
        await orders.settle(payment)
        if payment.state not in PAID or payment.needs_acknowledgement:
            return
    await _done(order_id)


async def _done(order_id: str) -> None:
    async def write(tx: Transaction) -> None:
        before = await store.order_to_change(tx, order_id)
        if before is not None and rules.is_due(before):
            store.save(tx, rules.acknowledged(before, tx.now))

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
