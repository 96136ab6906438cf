"""Whether orders are as their providers say."""

from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Acknowledgement, Order, OrderStatus, Payment, PaymentState
from functions.commerce.models.reconciliation import DifferenceKind, OrderDifference
from functions.commerce.rules.purchases.orders import NOT_PAID, PAID
from functions.commerce.rules.purchases.refunds import is_tried
from shared.errors import DomainError
from shared.granting import Outcome

OWNED = frozenset({OrderStatus.GRANTED, OrderStatus.PARTIALLY_REFUNDED})


class UnknownDifference(DomainError):
    """The order was never found to differ."""

    status = 404
    code = "UNKNOWN_DIFFERENCE"
    message = "There is no difference between this order and what its provider says."


def kinds_of(order: Order, payment: Payment | None, now: datetime) -> tuple[DifferenceKind, ...]:
    """In what an order, after it was settled, is not as its provider says; None: the provider does not know it."""
    kinds = []
    if order.status in OWNED and (payment is None or payment.state in NOT_PAID) and not _is_used_up(order, payment):
        kinds.append(DifferenceKind.GRANTED_NOT_PAID)
    if payment and payment.state in PAID and (order.status not in OWNED or _had_no_room(order)):
        kinds.append(DifferenceKind.PAID_NOT_GRANTED)
    if payment and _is_another_price(order, payment):
        kinds.append(DifferenceKind.AMOUNT_DIFFERS)
    if order.refund_due and not is_tried(order, now):
        kinds.append(DifferenceKind.REFUND_OVERDUE)
    return tuple(kinds)


def _had_no_room(order: Order) -> bool:
    """Whether the player got nothing for a part of what was paid."""
    return any(granted.outcome is Outcome.NO_ROOM for granted in order.granted)


def _is_used_up(order: Order, payment: Payment | None) -> bool:
    """Whether the purchase is not paid any more because we redeemed it, as Epic has it."""
    redeemed = order.provider is PaymentProvider.EPIC and order.acknowledgement is Acknowledgement.DONE
    return redeemed and payment is not None and payment.state is PaymentState.CANCELLED


def difference(
    before: OrderDifference | None,
    order: Order,
    payment: Payment | None,
    kinds: tuple[DifferenceKind, ...],
    now: datetime,
) -> OrderDifference:
    """What is kept of a difference; it was found when it was first seen since it was last resolved.

    One that an admin has closed stays as it is until it is another.
    """
    if before and before.closed_by and before.kinds == kinds:
        return before
    return OrderDifference(
        order_id=order.order_id,
        player_id=order.player_id,
        provider=order.provider,
        transaction_id=order.transaction_id,
        kinds=kinds,
        order_status=order.status,
        order_amount=order.amount,
        order_currency=order.currency,
        payment_state=payment.state if payment else None,
        payment_amount=payment.amount if payment else None,
        payment_currency=payment.currency if payment else None,
        is_open=True,
        found_at=before.found_at if before and before.is_open else now,
    )


def resolved(before: OrderDifference, now: datetime) -> OrderDifference:
    """A difference that a comparison found gone."""
    return before.model_copy(update={"is_open": False, "resolved_at": now})


def is_news(before: OrderDifference | None, after: OrderDifference) -> bool:
    """Whether people are to be told of a difference: it is new, or another one now."""
    return after.is_open and (before is None or not before.is_open or before.kinds != after.kinds)


def closed(before: OrderDifference | None, order_id: str, admin_id: str, reason: str, now: datetime) -> OrderDifference:
    """A difference about which nothing more is to be done; one that is not open stays as it is.

    Raises UnknownDifference.
    """
    if before is None:
        raise UnknownDifference(order_id=order_id)
    if not before.is_open:
        return before
    changed = {"is_open": False, "resolved_at": now, "closed_by": admin_id, "close_reason": reason}
    return before.model_copy(update=changed)


def _is_another_price(order: Order, payment: Payment) -> bool:
    amounts = {order.amount, payment.amount} - {None}
    currencies = {order.currency, payment.currency} - {None}
    return len(amounts) > 1 or len(currencies) > 1
