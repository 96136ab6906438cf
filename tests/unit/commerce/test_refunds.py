"""Refunds that an admin asks for."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.events import PurchaseRefunded
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus
from functions.commerce.models.wallets import Wallet
from functions.commerce.rules.purchases import refunds as rules
from functions.commerce.rules.purchases.orders import next_step
from shared.granting import Item

NOW = datetime(2026, 11, 30, tzinfo=UTC)
FOX, BEAR = Item(kind="cosmetic", id="fox"), Item(kind="cosmetic", id="bear")


def order(status: OrderStatus = OrderStatus.GRANTED, **changes) -> Order:
    whole = {
        "order_id": "o",
        "player_id": "ada",
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": "pi_1",
        "status": status,
        "amount": 999,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Order.model_validate(whole | changes)


def wallet(**amounts) -> Wallet:
    return Wallet(player_id="ada", updated_at=NOW, **amounts)


@pytest.mark.parametrize("status", OrderStatus)
def test_what_is_not_paid_has_nothing_to_refund(status):
    if status in {OrderStatus.PENDING, OrderStatus.IN_REVIEW, OrderStatus.FAILED}:
        with pytest.raises(rules.NothingToRefund):
            rules.check_paid(order(status))
    else:
        rules.check_paid(order(status))


def test_a_refund_is_due_until_the_money_is_given_back():
    due = rules.asked(order(), "admin", "Why not", None, NOW)
    assert rules.concluded(due) == due
    for status in (OrderStatus.REFUNDED, OrderStatus.CHARGED_BACK):
        done = rules.concluded(due.model_copy(update={"status": status}))
        assert (done.refund_due, done.refund) == (False, due.refund)
    dropped = rules.dropped(due, NOW)
    assert (dropped.refund_due, dropped.refund) == (False, None)


def test_a_refund_is_tried_for_a_week():
    due = rules.asked(order(), "admin", "Why not", None, NOW)
    assert rules.is_tried(due, NOW + timedelta(days=6, hours=23))
    assert not rules.is_tried(due, NOW + timedelta(days=7))
    assert not rules.is_tried(order(), NOW)


def test_what_is_tried_out_is_what_a_refund_would_be():
    refunded = rules.as_refunded(order(), None)
    assert next_step(order(OrderStatus.REFUNDED), refunded).name == "NOTHING"
    assert (refunded.amount, refunded.refunded_amount) == (999, 999)


@pytest.mark.parametrize(
    ("before", "after", "taken"),
    [
        ({"premium": 600}, {"premium": -400}, (1000, 600, 400)),
        ({"premium": 2000}, {"premium": 1000}, (1000, 1000, 0)),
        ({"premium": -50}, {"premium": -1050}, (1000, 0, 1000)),
    ],
)
def test_what_is_left_is_taken_and_what_is_spent_becomes_debt(before, after, taken):
    (amount,) = rules.effect(wallet(coins=7, **before), wallet(coins=7, **after), (), ()).amounts
    assert (amount.amount, amount.from_balance, amount.becomes_debt) == taken


def test_what_another_order_paid_for_stays():
    effect = rules.effect(wallet(), wallet(), (FOX, BEAR), (BEAR,))
    assert (effect.amounts, effect.items, effect.kept) == ((), (FOX,), (BEAR,))


@pytest.mark.parametrize(
    ("amounts", "shares", "different"),
    [((0, 0, 0), (0, 333_333, 666_666), 3), ((0, 0), (0, 1_000_000), 1), ((10, 10), (1, 2), 1), ((10, 20), (1, 2), 2)],
)
def test_each_part_that_is_refunded_is_a_fact_of_its_own(amounts, shares, different):
    keys = {refunded(amount, share).key for amount, share in zip(amounts, shares, strict=True)}
    assert len(keys) == different
    assert refunded(amounts[0], 0).key == f"google-live-1:1:{amounts[0]}"


def refunded(amount: int, share: int) -> PurchaseRefunded:
    return PurchaseRefunded(
        order_id="google-live-1",
        player_id="ada",
        provider="google",
        environment="live",
        sku_id="gems",
        name="Gems",
        status="refunded" if share == 1_000_000 else "partially_refunded",
        currency=None,
        refunded_amount=amount,
        times=1,
        refunded_at=datetime(2026, 11, 29, tzinfo=UTC),
        taken_back=share,
    )
