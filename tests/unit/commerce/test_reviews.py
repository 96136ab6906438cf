"""Purchases that a person looks at before their money is taken, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus, Payment, PaymentState, ReviewState
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.purchases import captures, flags
from functions.commerce.rules.purchases import reviews as rules

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
PAYMENT = Payment(
    provider=PaymentProvider.STRIPE,
    environment=Environment.LIVE,
    transaction_id="pi_1",
    product_id="gems",
    state=PaymentState.APPROVED,
)
DAY = rules.DECIDED_WITHIN
LIMITS = flags.Limits(refunds=2, purchases_a_day=3, accounts=3)


def order(**changes: object) -> Order:
    whole = {
        "order_id": "stripe-live-1",
        "player_id": "ada",
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": "pi_1",
        "status": OrderStatus.PENDING,
        "review": rules.needed([rules.AMOUNT]),
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Order.model_validate(whole | changes)


@pytest.mark.parametrize(
    ("price", "currency", "amounts", "reasons"),
    [
        (200_000_000, "EUR", "EUR=200,JPY=30000", ("amount",)),
        (199_990_000, "EUR", "EUR=200,JPY=30000", ()),
        (29_999_000_000, "JPY", "EUR=200,JPY=30000", ()),
        (30_000_000_000, "JPY", "EUR=200,JPY=30000", ("amount",)),
        (900_000_000, "USD", "EUR=200", ()),
        (900_000_000, "USD", "", ()),
    ],
)
def test_an_amount_is_of_its_currency(price, currency, amounts, reasons):
    assert rules.reasons_of(price, currency, amounts, ()) == reasons
    assert rules.reasons_of(price, currency, amounts, ("velocity",)) == (*reasons, "velocity")


def test_without_a_reason_there_is_no_review_and_money_is_taken():
    assert rules.needed(()) is None
    assert captures.may_capture(order(review=None), PAYMENT).review is None


def test_a_review_begins_once_and_holds_the_money():
    waits = rules.waiting(order(), NOW, DAY)
    assert (waits.status, waits.review_due, waits.review.state) == (OrderStatus.IN_REVIEW, True, ReviewState.WAITING)
    assert rules.waiting(waits, NOW + timedelta(hours=1), DAY) == waits
    with pytest.raises(rules.InReview) as refused:
        captures.may_capture(waits, PAYMENT)
    assert refused.value.details["until"] == "2026-11-30T12:00:00+00:00"


def test_approved_it_may_be_captured_and_denied_never():
    approved = rules.decided(rules.waiting(order(), NOW, DAY), NOW, approve=True, by="eve", reason="Known to us")
    assert captures.may_capture(approved, PAYMENT) == approved
    assert (approved.status, approved.review.decided_by) == (OrderStatus.PENDING, "eve")
    denied = rules.decided(rules.waiting(order(), NOW, DAY), NOW, approve=False)
    assert denied.status is OrderStatus.FAILED
    with pytest.raises(PaymentDeclined) as refused:
        captures.may_capture(denied, PAYMENT)
    assert refused.value.details["reason"] == "review_denied"
    for decided in (approved, denied, order(), order(review=None)):
        with pytest.raises(rules.NoReview):
            rules.decided(decided, NOW, approve=True)


def test_a_review_is_overdue_after_a_day_and_carried_out_until_the_provider_says_so():
    waits = rules.waiting(order(), NOW, DAY)
    later = NOW + rules.DECIDED_WITHIN
    assert not rules.is_to_be_carried_out(waits, later - timedelta(seconds=1))
    assert rules.is_to_be_carried_out(waits, later)
    approved = rules.decided(waits, NOW, approve=True)
    assert rules.is_to_be_carried_out(approved, NOW)
    assert rules.concluded(approved, PAYMENT).review_due
    for state in (PaymentState.PAID, PaymentState.CANCELLED):
        concluded = rules.concluded(approved, PAYMENT.model_copy(update={"state": state}))
        assert not rules.is_to_be_carried_out(concluded, later)


def test_who_gave_a_reason_before_gives_one_for_the_next_purchase():
    refunded = order(status=OrderStatus.REFUNDED)
    bought = order(status=OrderStatus.GRANTED, granted_at=NOW)
    assert flags.reasons_to_wait([refunded], NOW, LIMITS) == ()
    assert flags.reasons_to_wait([refunded, refunded], NOW, LIMITS) == ("many_refunds",)
    assert flags.reasons_to_wait([bought, bought], NOW, LIMITS) == ("velocity",)
    assert flags.reasons_to_wait([bought, bought], NOW + timedelta(days=1), LIMITS) == ()
    assert flags.reasons_to_wait([order(flags=("many_accounts", "over_limit"))], NOW, LIMITS) == ("many_accounts",)
    assert flags.reasons_to_wait([refunded] * 9, NOW, flags.Limits(0, 0, 0)) == ()


@pytest.mark.parametrize(
    ("provider", "minutes"), [(PaymentProvider.STEAM, 15), (PaymentProvider.STRIPE, 24 * 60)], ids=str
)
def test_steam_is_not_kept_waiting_for_a_day(provider, minutes):
    within = rules.decided_within(provider, 15)
    assert within == timedelta(minutes=minutes)
    waits = rules.waiting(order(provider=provider), NOW, within)
    assert rules.until(waits) == NOW + within
    assert not rules.is_overdue(waits, NOW + within - timedelta(seconds=1))
    assert rules.is_overdue(waits, NOW + within)


def test_a_review_of_before_there_was_a_time_for_each_provider_waits_for_a_day():
    waits = rules.waiting(order(), NOW, DAY)
    assert waits.review is not None
    older = waits.model_copy(update={"review": waits.review.model_copy(update={"until": None})})
    assert rules.until(older) == NOW + DAY
