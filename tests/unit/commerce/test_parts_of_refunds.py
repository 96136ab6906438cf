"""Parts of a price that are given back, by value."""

from datetime import UTC, datetime

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.order_administration import AskRefund
from functions.commerce.models.orders import Environment, Order, OrderStatus, Payment, PaymentState
from functions.commerce.rules.purchases import refunds as rules
from functions.commerce.rules.purchases.orders import Step, next_step, taken_back
from shared.granting import Granted, Item, Outcome

NOW = datetime(2026, 11, 30, tzinfo=UTC)
GEMS = Granted(item=Item(kind="currency", id="premium", quantity=1000), outcome=Outcome.GRANTED)


def order(**changes) -> Order:
    whole = {
        "order_id": "o",
        "player_id": "ada",
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": "pi_1",
        "status": OrderStatus.GRANTED,
        "currency": "EUR",
        "amount": 9_990_000,
        "granted": (GEMS,),
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Order.model_validate(whole | changes)


def payment(refunded: int) -> Payment:
    return rules.as_refunded(order(), refunded)


def asked(amount: int | None, seen: int | None = None) -> AskRefund:
    return AskRefund(reason="Ticket", amount=amount, refunded_amount=seen)


@pytest.mark.parametrize(
    ("amount", "before", "until"),
    [(None, 0, None), (9_990_000, 0, None), (2_500_000, 0, 2_500_000), (2_500_000, 2_500_000, 5_000_000)],
)
def test_a_refund_is_until_so_much_is_given_back(amount, before, until):
    assert rules.until_refunded(order(refunded_amount=before), asked(amount, before), in_parts=True) == until


@pytest.mark.parametrize(
    ("changes", "amount", "in_parts", "reason"),
    [
        ({}, 2_500_000, False, "whole_only"),
        ({"refunded_amount": 8_000_000}, 2_500_000, True, "more_than_is_left"),
        ({"amount": None}, 2_500_000, True, "more_than_is_left"),
        ({}, 2_500_001, True, "no_whole_number_of_least_units"),
        ({"currency": "JPY"}, 2_500_000, True, "no_whole_number_of_least_units"),
        ({"granted": ()}, 2_500_000, True, "not_granted"),
    ],
)
def test_parts_that_are_not_given_back(changes, amount, in_parts, reason):
    with pytest.raises(rules.PartNotRefundable) as refused:
        rules.until_refunded(order(**changes), asked(amount), in_parts=in_parts)
    assert refused.value.details["reason"] == reason


def test_a_part_that_was_given_back_meanwhile_is_said():
    with pytest.raises(rules.RefundedMeanwhile):
        rules.until_refunded(order(refunded_amount=1_000_000), asked(1_000_000, 0), in_parts=True)


def test_a_part_is_due_until_it_is_given_back():
    due = rules.asked(order(), "admin", "Why not", 2_500_000, NOW)
    assert (rules.part_due(due), rules.concluded(due)) == (2_500_000, due)
    some = due.model_copy(update={"refunded_amount": 1_000_000})
    assert (rules.part_due(some), rules.concluded(some).refund_due) == (1_500_000, True)
    done = rules.concluded(due.model_copy(update={"refunded_amount": 2_500_000}))
    assert (rules.part_due(done), done.refund_due) == (0, False)
    charged_back = due.model_copy(update={"status": OrderStatus.CHARGED_BACK})
    assert (rules.part_due(charged_back), rules.concluded(charged_back).refund_due) == (0, False)


@pytest.mark.parametrize("refunded", [1, 10_000])
def test_a_part_too_small_to_take_anything_is_followed_once(refunded):
    before = order(amount=10**13)
    told = payment(refunded)
    assert next_step(before, told) is Step.TAKE_BACK
    after = taken_back(before, told, NOW)
    assert (after.status, after.taken_back, after.refunded_amount) == (OrderStatus.PARTIALLY_REFUNDED, 0, refunded)
    assert next_step(after, told) is Step.NOTHING
    assert next_step(after, payment(refunded + 10_000)) is Step.TAKE_BACK


def test_a_part_of_an_unknown_price_is_followed_once():
    told = payment(2_500_000).model_copy(update={"amount": None, "refunded_amount": 0})
    before = order(amount=None)
    assert next_step(before, told) is Step.TAKE_BACK
    assert next_step(taken_back(before, told, NOW), told) is Step.NOTHING


def test_a_part_that_comes_back_is_given_again():
    after = taken_back(order(), payment(2_500_000), NOW)
    assert next_step(after, payment(1_000_000)) is Step.GIVE_BACK
    assert next_step(after, payment(0).model_copy(update={"state": PaymentState.PAID})) is Step.GIVE_BACK
