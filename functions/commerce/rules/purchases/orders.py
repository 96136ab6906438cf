"""What becomes of an order when its provider says how the payment stands now."""

import hashlib
from datetime import datetime
from enum import Enum, auto

from functions.commerce.models.catalogue import MICROS, PaymentProvider, Sku
from functions.commerce.models.orders import (
    Acknowledgement,
    Environment,
    Order,
    OrderStatus,
    OrderView,
    Payment,
    PaymentState,
    Review,
)
from functions.commerce.rules.purchases.acknowledgements import no_longer_due
from functions.commerce.rules.purchases.contents import ENTITLING, copied
from shared.errors import DomainError
from shared.granting import Granted, Outcome

WHOLE = MICROS
"""All of something, in millionths."""
REFUNDS = {
    PaymentState.REFUNDED: OrderStatus.REFUNDED,
    PaymentState.CHARGED_BACK: OrderStatus.CHARGED_BACK,
}
NOT_PAID = frozenset({PaymentState.OPEN, PaymentState.APPROVED, PaymentState.CANCELLED})
PAID = frozenset({PaymentState.PAID, PaymentState.PARTIALLY_REFUNDED})
REFUNDED = frozenset({OrderStatus.PARTIALLY_REFUNDED, *REFUNDS.values()})
UNPAID = frozenset({OrderStatus.PENDING, OrderStatus.IN_REVIEW, OrderStatus.VERIFIED, OrderStatus.FAILED})
NOT_PAID_YET = frozenset({OrderStatus.PENDING, OrderStatus.IN_REVIEW})


class UnknownOrder(DomainError):
    """The player has no such order."""

    status = 404
    code = "UNKNOWN_ORDER"
    message = "You have no order with this id."


class ReceiptOfAnother(DomainError):
    """The purchase belongs to another player."""

    status = 403
    code = "RECEIPT_OF_ANOTHER_PLAYER"
    message = "This purchase was made by another player; nothing was granted."


class SandboxRefused(DomainError):
    """The purchase cost no money."""

    status = 403
    code = "SANDBOX_PURCHASE"
    message = "This purchase was made in the store's sandbox, which does not count here; nothing was granted."


class NotPaid(DomainError):
    """The provider does not say that it was paid."""

    status = 409
    code = "NOT_PAID"
    message = (
        "The store does not say that this purchase is paid; see details.state. Try again when the player has paid."
    )


class ProductUnknown(DomainError):
    """No SKU stands for the store's product."""

    status = 409
    code = "PRODUCT_UNKNOWN"
    message = "The game sells no such product of this store yet. The purchase is kept; try again later."


class Step(Enum):
    """What to do with an order."""

    NOTHING = auto()
    RECORD = auto()
    """Only the status changes."""
    GRANT = auto()
    TAKE_BACK = auto()
    GIVE_BACK = auto()
    """A refund was reversed: what it took is given again."""


def order_id_of(provider: PaymentProvider, environment: Environment, transaction_id: str) -> str:
    """The id of the order of a provider's transaction: the same whoever shows it, and however often."""
    name = f"{provider.value}:{environment.value}:{transaction_id}"
    return f"{provider.value}-{environment.value}-{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def next_step(order: Order | None, payment: Payment) -> Step:
    """What to do with an order, or with a payment that there is no order of yet, as the payment stands now."""
    if order is None:
        return Step.GRANT if payment.state in PAID else Step.RECORD
    if is_stale(order, payment):
        return Step.NOTHING
    if payment.state in PAID:
        return _step_of_paid(order, payment)
    refund = REFUNDS.get(payment.state)
    if refund and order.status is not refund:
        return Step.TAKE_BACK if order.taken_back < WHOLE and order.granted else Step.RECORD
    if payment.state is PaymentState.CANCELLED and order.status in NOT_PAID_YET:
        return Step.RECORD
    return Step.NOTHING


def is_stale(order: Order, payment: Payment) -> bool:
    """Whether an order follows what its provider was asked later, so that this answer may be of before a refund.

    To an order that is not granted yet, every answer counts.
    """
    asked_later = order.followed_at and payment.asked_at and payment.asked_at < order.followed_at
    return order.status not in UNPAID and bool(asked_later)


def follows(order: Order, payment: Payment) -> Order:
    """The order, with when its provider was asked for what it follows, and what the provider says beside the price."""
    times = [time for time in (order.followed_at, payment.asked_at) if time]
    changed = {
        "followed_at": max(times, default=None),
        "paid_with": payment.paid_with or order.paid_with,
        "reference": payment.reference or order.reference,
    }
    return order.model_copy(update=changed)


def share_refunded(order: Order, payment: Payment) -> int:
    """The part of the price that was given back, in millionths of it, rounded down; in part is never the whole."""
    if payment.state in REFUNDS:
        return WHOLE
    if payment.state is not PaymentState.PARTIALLY_REFUNDED:
        return 0
    if payment.refunded_quantity:
        return min(payment.refunded_quantity * WHOLE // payment.quantity, WHOLE - 1)
    price = order.amount or payment.amount
    if not price:
        return 0
    return min(payment.refunded_amount * WHOLE // price, WHOLE - 1)


def opened(payment: Payment, player_id: str, sku: Sku | None, now: datetime, review: Review | None = None) -> Order:
    """The order of a payment that there was none of; its money may wait for a review."""
    return Order(
        order_id=order_id_of(payment.provider, payment.environment, payment.transaction_id),
        player_id=player_id,
        provider=payment.provider,
        environment=payment.environment,
        transaction_id=payment.transaction_id,
        status=OrderStatus.PENDING,
        **(copied(sku) if sku else {}),
        review=review,
        currency=payment.currency,
        amount=payment.amount,
        raw=payment.raw,
        created_at=now,
        updated_at=now,
    )


def recorded(order: Order, payment: Payment, now: datetime) -> Order:
    """The order of which only the status changes."""
    status = {
        PaymentState.CANCELLED: OrderStatus.FAILED,
        PaymentState.PAID: OrderStatus.VERIFIED,
        PaymentState.PARTIALLY_REFUNDED: OrderStatus.VERIFIED,
        **REFUNDS,
    }.get(payment.state, OrderStatus.PENDING)
    refunded = (
        {
            "refunded_at": now,
            "refunded_amount": max(order.refunded_amount, payment.refunded_amount),
            "acknowledgement": no_longer_due(order.acknowledgement),
        }
        if payment.state in REFUNDS
        else {"refunded_amount": payment.refunded_amount}
    )
    return order.model_copy(update={"status": status, "updated_at": now, **refunded})


def granted(order: Order, payment: Payment, player_id: str, outcomes: tuple[Granted, ...], now: datetime) -> Order:
    """The order after its items were granted to its player, or given back."""
    acknowledgement = order.acknowledgement
    if payment.needs_acknowledgement and acknowledgement is not Acknowledgement.DONE:
        acknowledgement = Acknowledgement.DUE
    return order.model_copy(
        update={
            "status": OrderStatus.GRANTED,
            "player_id": player_id,
            "granted": outcomes,
            "taken_back": 0,
            "times_granted": order.times_granted + 1,
            "currency": order.currency or payment.currency,
            "amount": payment.amount if order.amount is None else order.amount,
            "raw": order.raw or payment.raw,
            "acknowledgement": acknowledgement,
            "granted_at": order.granted_at or now,
            "refunded_at": None,
            "refunded_amount": 0,
            "updated_at": now,
        }
    )


def taken_back(order: Order, payment: Payment, now: datetime) -> Order:
    """The order after a refund took back its share of what was granted."""
    whole = payment.state in REFUNDS
    outcomes = order.granted
    if whole:
        outcomes = tuple(
            grant.model_copy(update={"outcome": Outcome.TAKEN_BACK}) if grant.outcome in ENTITLING else grant
            for grant in order.granted
        )
    return order.model_copy(
        update={
            "status": REFUNDS.get(payment.state, OrderStatus.PARTIALLY_REFUNDED),
            "granted": outcomes,
            "taken_back": share_refunded(order, payment),
            "refunded_amount": max(payment.refunded_amount, (order.amount or 0) if whole else 0),
            "acknowledgement": no_longer_due(order.acknowledgement) if whole else order.acknowledgement,
            "refunded_at": now,
            "updated_at": now,
        }
    )


def view(order: Order) -> OrderView:
    """An order as its player sees it."""
    shown = {name: getattr(order, name) for name in OrderView.model_fields if name != "items"}
    return OrderView(**shown, items=order.granted)


def _step_of_paid(order: Order, payment: Payment) -> Step:
    """What to do with an order whose money is here, at least in part."""
    share = share_refunded(order, payment)
    if not order.granted:
        return Step.GRANT
    if order.taken_back > share or (payment.state is PaymentState.PAID and order.status in REFUNDED):
        return Step.GIVE_BACK
    is_first = payment.state is PaymentState.PARTIALLY_REFUNDED and order.status not in REFUNDED
    is_more = order.taken_back < share or order.refunded_amount < payment.refunded_amount
    return Step.TAKE_BACK if is_first or is_more else Step.NOTHING
