"""Refunds that an admin asks for: kept with the order first, so that they are carried out whatever stops in between.

The provider gives the money back, and the order is settled by what the provider says of the payment then. What is due
is asked for again with the orders that wait (`operations.waiting`).
"""

from functions.commerce.events import RefundWanted
from functions.commerce.models.order_administration import AskRefund, OrderRefund, RefundEffect
from functions.commerce.models.orders import Order
from functions.commerce.operations.payments import providers
from functions.commerce.operations.purchases import orders
from functions.commerce.operations.wallet.owners import owner_of
from functions.commerce.rules.payments.providers import (
    ProviderNotConfigured,
    RefundNotOffered,
    RefundRefused,
    UnknownTransaction,
)
from functions.commerce.rules.purchases import order_administration, refunds, repurchases
from functions.commerce.rules.purchases import orders as order_rules
from functions.commerce.store import orders as store
from functions.commerce.store import wallets
from shared.errors import PartnerUnavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

NOT_CARRIED_OUT = (RefundRefused, UnknownTransaction, ProviderNotConfigured)
"""Answers of a provider after which a refund is not asked for any more."""

NOT_REFUNDABLE = (
    order_rules.UnknownOrder,
    refunds.NothingToRefund,
    refunds.PartNotRefundable,
    refunds.RefundedMeanwhile,
    RefundNotOffered,
)
"""Why an order's money is not given back at all."""


async def refund(order_id: str, asked: AskRefund, admin_id: str) -> OrderRefund:
    """Have an order's money given back, and take back what it gave; or say what that would take.

    An order that is refunded already is left as it is. Raises UnknownOrder, NothingToRefund, RefundNotOffered,
    PartNotRefundable, RefundedMeanwhile, RefundRefused, UnknownTransaction, ProviderNotConfigured, and
    PartnerUnavailable: then it goes on by itself.
    """
    effect = None
    if asked.dry_run:
        order = _refundable(await store.order(order_id), order_id)
        if order.granted and not refunds.is_given_back(order):
            effect = await _effect(order, _until(order, asked))
    else:
        order = await transaction.run(lambda tx: _ask(tx, order_id, asked, admin_id))
        if order.refund_due:
            order = await carry_out(order)
    return OrderRefund(order=order_administration.details(order), dry_run=asked.dry_run, effect=effect)


async def refund_as_wanted(wanted: RefundWanted) -> None:
    """Have an order's money given back that another service does not want. What cannot be refunded is logged."""
    try:
        await refund(wanted.order_id, AskRefund(reason=wanted.reason), wanted.asked_by)
    except PartnerUnavailable:
        log.warning("commerce.refund_waits", order_id=wanted.order_id)
    except (*NOT_CARRIED_OUT, *NOT_REFUNDABLE) as refused:
        log.error("commerce.refund_not_possible", order_id=wanted.order_id, reason=refused.code)


async def carry_out(order: Order) -> Order:
    """Have the provider give back what is due, and settle the order. Raises as `refund` does.

    Of a part it is asked first what was given back: what is due may be done already, and is not done again.
    """
    if part := refunds.part_due(order):
        order = await orders.settle(await providers.look_up(order.provider, order.transaction_id))
        part = refunds.part_due(order)
        if not order.refund_due:
            return order
    try:
        await (providers.refund_part(order, part) if part else providers.refund(order))
    except NOT_CARRIED_OUT:
        await transaction.run(lambda tx: _drop(tx, order.order_id))
        raise
    return await orders.settle(await providers.look_up(order.provider, order.transaction_id))


async def go_on(order: Order) -> None:
    """Carry out a refund that is due, in the place of who was stopped; what the provider refuses is logged."""
    try:
        await carry_out(order)
    except NOT_CARRIED_OUT as refused:
        log.warning("commerce.refund_refused", order_id=order.order_id, reason=refused.code)


def _until(order: Order, asked: AskRefund) -> int | None:
    """What is to be given back in all; None: the whole price. Raises PartNotRefundable, RefundedMeanwhile."""
    in_parts = order.provider in providers.REFUNDING_PARTS
    return refunds.until_refunded(order, asked, in_parts=in_parts)


async def _ask(tx: Transaction, order_id: str, asked: AskRefund, admin_id: str) -> Order:
    """Keep with an order that its refund is asked for: one read, and one write unless it is kept or done."""
    before = _refundable(await store.order_to_change(tx, order_id), order_id)
    if refunds.is_given_back(before) or before.refund_due:
        return before
    after = refunds.asked(before, admin_id, asked.reason, _until(before, asked), tx.now)
    store.save(tx, after)
    return after


def _refundable(order: Order | None, order_id: str) -> Order:
    """The order, if its money can be given back, or is. Raises UnknownOrder, NothingToRefund, RefundNotOffered."""
    if order is None:
        raise order_rules.UnknownOrder("There is no order with this id.", order_id=order_id)
    refunds.check_paid(order)
    if not refunds.is_given_back(order):
        providers.check_refunding(order.provider)
    return order


async def _drop(tx: Transaction, order_id: str) -> None:
    before = await store.order_to_change(tx, order_id)
    if before and before.refund_due:
        store.save(tx, refunds.dropped(before, tx.now))


async def _effect(order: Order, until: int | None) -> RefundEffect:
    """What a refund would take: it is done in a transaction that is never committed."""
    tx = Transaction()
    after = order_rules.taken_back(order, refunds.as_refunded(order, until), tx.now)
    owner = await owner_of(tx, order.player_id)
    before = await wallets.wallet_to_change(tx, owner)
    kept = await orders.take_items_back(tx, owner, order, after)
    taken = repurchases.taken(order, after)
    return refunds.effect(before, await wallets.wallet_to_change(tx, owner), taken, kept)
