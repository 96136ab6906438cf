"""Refunds that an admin asks for."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.commerce.models.order_administration import AskRefund, RefundEffect, TakenAmount
from functions.commerce.models.orders import Acknowledgement, Order, OrderStatus, Payment, PaymentState, RefundOrder
from functions.commerce.models.wallets import Wallet
from functions.commerce.rules.products.catalogue import step_of
from functions.commerce.rules.purchases.orders import NOT_PAID_YET, REFUNDS
from functions.commerce.rules.wallet.movements import balance_of, currencies_of, debt_of
from shared.errors import DomainError
from shared.granting import Item

CARRIED_OUT_WITHIN = timedelta(hours=24)
"""How long a refund may take from the moment that it is asked for."""

TRIED_FOR = timedelta(days=7)
"""How long a refund is tried that its provider neither carries out nor refuses."""


class NothingToRefund(DomainError):
    """Nothing was paid."""

    status = 409
    code = "NOTHING_TO_REFUND"
    message = "This purchase is not paid, so there is nothing to give back; see details.status."


class PartNotRefundable(DomainError):
    """This part of the price cannot be given back."""

    status = 409
    code = "PART_NOT_REFUNDABLE"
    message = "This part cannot be given back; details.reason says why, details.left how much is left of the price."


class RefundedMeanwhile(DomainError):
    """Money was given back that the admin has not seen."""

    status = 409
    code = "REFUNDED_MEANWHILE"
    message = "Another amount was given back by now; look at the order again. See details.refunded_amount."


def until_refunded(order: Order, asked: AskRefund, *, in_parts: bool) -> int | None:
    """What is to be given back in all after a refund; None: the whole price, as what is left is asked for.

    `in_parts`: its provider gives back parts. Raises PartNotRefundable, RefundedMeanwhile.
    """
    if asked.refunded_amount not in {None, order.refunded_amount}:
        raise RefundedMeanwhile(order_id=order.order_id, refunded_amount=order.refunded_amount)
    left = (order.amount or 0) - order.refunded_amount
    if asked.amount is None or asked.amount == left:
        return None
    if reason := _why_no_part(order, asked.amount, left, in_parts=in_parts):
        raise PartNotRefundable(order_id=order.order_id, reason=reason, left=left)
    return order.refunded_amount + asked.amount


def _why_no_part(order: Order, amount: int, left: int, *, in_parts: bool) -> str:
    if not in_parts:
        return "whole_only"
    if amount > left:
        return "more_than_is_left"
    if amount % step_of(order.provider, order.currency or ""):
        return "no_whole_number_of_least_units"
    return "" if order.granted else "not_granted"


def is_given_back(order: Order) -> bool:
    """Whether all the money is the payer's again."""
    return order.status in REFUNDS.values()


def check_paid(order: Order) -> None:
    """Raise NothingToRefund for an order that nothing was paid for."""
    if order.status in {*NOT_PAID_YET, OrderStatus.FAILED}:
        raise NothingToRefund(order_id=order.order_id, status=order.status.value)


def asked(order: Order, admin_id: str, reason: str, until: int | None, now: datetime) -> Order:
    """The order whose refund an admin has asked for, of a part or of all."""
    refund = RefundOrder(asked_by=admin_id, reason=reason, asked_at=now, until_refunded=until)
    return order.model_copy(update={"refund": refund, "refund_due": True, "updated_at": now})


def dropped(order: Order, now: datetime) -> Order:
    """The order whose refund the provider does not carry out."""
    return order.model_copy(update={"refund": None, "refund_due": False, "updated_at": now})


def concluded(order: Order) -> Order:
    """The order, whose refund is not due any more once the money is given back."""
    return order.model_copy(update={"refund_due": False}) if order.refund_due and _is_carried_out(order) else order


def part_due(order: Order) -> int:
    """How much of a part is still to be given back, in millionths; 0 where all that is left is asked for."""
    until = order.refund.until_refunded if order.refund else None
    return max(0, until - order.refunded_amount) if until and not is_given_back(order) else 0


def _is_carried_out(order: Order) -> bool:
    is_of_part = order.refund is not None and order.refund.until_refunded is not None
    return is_given_back(order) or (is_of_part and not part_due(order))


def is_tried(order: Order, now: datetime) -> bool:
    """Whether a refund that is due is tried again."""
    return order.refund_due and order.refund is not None and now - order.refund.asked_at < TRIED_FOR


def is_overdue(order: Order, now: datetime) -> bool:
    """Whether a refund is due that should have been carried out by now."""
    return order.refund_due and order.refund is not None and now - order.refund.asked_at > CARRIED_OUT_WITHIN


def gone(order: Order, asked_at: datetime) -> Payment | None:
    """What it means that a provider, asked at `asked_at`, lists nothing of a granted purchase: the money went back.

    None: it means nothing, as it was not granted, or was redeemed, after which it need not be listed.
    """
    if order.status is not OrderStatus.GRANTED or order.acknowledgement is Acknowledgement.DONE:
        return None
    return Payment(
        provider=order.provider,
        environment=order.environment,
        transaction_id=order.transaction_id,
        product_id="",
        state=PaymentState.REFUNDED,
        asked_at=asked_at,
    )


def as_refunded(order: Order, until: int | None) -> Payment:
    """What the provider would say of an order's payment after a refund, of a part or of all."""
    return Payment(
        provider=order.provider,
        environment=order.environment,
        transaction_id=order.transaction_id,
        product_id="",
        state=PaymentState.REFUNDED if until is None else PaymentState.PARTIALLY_REFUNDED,
        currency=order.currency,
        amount=order.amount,
        refunded_amount=(order.amount or 0) if until is None else until,
    )


def effect(before: Wallet, after: Wallet, taken: Sequence[Item], kept: Sequence[Item]) -> RefundEffect:
    """What a refund takes: the wallet before and after it, the things that it takes, and those of them that stay."""
    amounts = (
        TakenAmount(
            currency=currency,
            amount=balance + debt,
            from_balance=balance,
            becomes_debt=debt,
        )
        for currency in currencies_of(before, after)
        if (balance := balance_of(before, currency) - balance_of(after, currency))
        + (debt := debt_of(after, currency) - debt_of(before, currency))
    )
    names = {(item.kind, item.id) for item in kept}
    return RefundEffect(
        player_id=after.player_id,
        amounts=tuple(amounts),
        items=tuple(item for item in taken if (item.kind, item.id) not in names),
        kept=tuple(item for item in taken if (item.kind, item.id) in names),
    )
