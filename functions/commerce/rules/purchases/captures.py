"""Of which orders the money is taken."""

from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order, OrderStatus, Payment, PaymentState
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.purchases.limits import is_abandoned, is_unpaid
from functions.commerce.rules.purchases.orders import NotPaid, order_id_of
from functions.commerce.rules.purchases.reviews import InReview, is_denied, is_held, until
from functions.commerce.rules.purchases.waiting import AGES

CONFIRMED_BY_CLIENTS = frozenset({PaymentProvider.STRIPE})
"""Providers whose players ask for the capture by confirming the payment; others wait for the game's word."""

PAYABLE_FOR = AGES[-1]
"""How long a purchase without limits can be paid: as long as it is asked for, and as vouchers and transfers take."""


def order_of(payment: Payment) -> str:
    """The id of a payment's order."""
    return order_id_of(payment.provider, payment.environment, payment.transaction_id)


def may_capture(order: Order | None, payment: Payment) -> Order:
    """The order, if its money may be taken: it is ours, not given up, and waits for no review.

    Raises NotPaid, PaymentDeclined, InReview.
    """
    if order and is_denied(order):
        raise PaymentDeclined(provider=order.provider.value, reason="review_denied")
    if order and is_held(order):
        end = until(order)
        raise InReview(order_id=order.order_id, until=end.isoformat() if end else None)
    if order is None or order.status is OrderStatus.FAILED:
        raise NotPaid(order_id=order_of(payment), state=payment.state.value)
    return order


def may_go_on(payment: Payment) -> bool:
    """Whether something may be left to do for it: it is approved, or may be confirmed by its player at any time."""
    is_open = payment.state is PaymentState.OPEN and payment.provider in CONFIRMED_BY_CLIENTS
    return is_open or payment.state is PaymentState.APPROVED


def is_given_up(order: Order, payment: Payment, now: datetime) -> bool:
    """Whether its money is not to be taken any more: its order has failed, or nobody has paid it in time.

    A purchase has the price and the contents of when it was opened, so one that stays open is not open for ever.
    """
    if payment.state is PaymentState.APPROVED:
        return order.status is OrderStatus.FAILED
    is_old = is_unpaid(order) and now - order.created_at >= PAYABLE_FOR
    return is_old or is_abandoned(order, now)


def is_begun(order: Order) -> bool:
    """Whether its money was asked for, and it may still be taken."""
    return order.capturing_at is not None and order.status is not OrderStatus.FAILED


def is_asked_for(order: Order) -> bool:
    """Whether the player has asked for the capture of an approved payment, which may wait for a review."""
    return order.review_due or order.provider in CONFIRMED_BY_CLIENTS
