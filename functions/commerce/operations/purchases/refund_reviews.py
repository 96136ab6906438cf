"""Refunds about which a store asks the game first: they are listed with the differences, for a person to answer."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order
from functions.commerce.models.reconciliation import DifferenceKind
from functions.commerce.rules.purchases import reconciliation as rules
from functions.commerce.store import differences
from functions.commerce.store import orders as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def ask_person(provider: PaymentProvider, reference: str) -> None:
    """List an order, by the provider's id of it, once, and raise an alert, also for one that is not known.

    Two reads and a write; one read where the order is not known.
    """
    order = await store.of_reference(provider, reference) if reference else None
    if order is None:
        _tell(provider, "")
    elif await transaction.run(lambda tx: _keep(tx, order)):
        _tell(provider, order.order_id)


async def _keep(tx: Transaction, order: Order) -> bool:
    """Keep it with what an order differs in already; returns whether people are to be told."""
    before = await differences.of_order(tx, order.order_id)
    others = before.kinds if before and before.is_open else ()
    kinds = tuple(dict.fromkeys((*others, DifferenceKind.REFUND_REVIEW)))
    after = rules.difference(before, order, None, kinds, tx.now)
    if after != before:
        differences.save(tx, after)
    return rules.is_news(before, after)


def _tell(provider: PaymentProvider, order_id: str) -> None:
    kind = DifferenceKind.REFUND_REVIEW.value
    log.error("commerce.difference", kind=kind, order_id=order_id, provider=provider.value)
