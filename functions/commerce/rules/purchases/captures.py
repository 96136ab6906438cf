"""Of which orders the money is taken."""

from functions.commerce.models.orders import Order, OrderStatus, Payment
from functions.commerce.rules.purchases.orders import NotPaid, order_id_of


def order_of(payment: Payment) -> str:
    """The id of a payment's order."""
    return order_id_of(payment.provider, payment.environment, payment.transaction_id)


def may_capture(order: Order | None, payment: Payment) -> Order:
    """The order, if its money may be taken: it is ours, and not given up. Raises NotPaid.

    An order that waits for a review would be refused here.
    """
    if order is None or order.status is OrderStatus.FAILED:
        raise NotPaid(order_id=order_of(payment), state=payment.state.value)
    return order


def is_begun(order: Order) -> bool:
    """Whether its money was asked for, and it may still be taken."""
    return order.capturing_at is not None and order.status is not OrderStatus.FAILED
