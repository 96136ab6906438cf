"""Whether orders are as their providers say, and when they are compared."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus, Payment, PaymentState, RefundOrder
from functions.commerce.models.reconciliation import DifferenceKind
from functions.commerce.rules.purchases import comparisons
from functions.commerce.rules.purchases import reconciliation as rules

NOW = datetime(2026, 11, 30, 3, 20, tzinfo=UTC)
PLAIN = {"provider": PaymentProvider.STRIPE, "environment": Environment.LIVE, "transaction_id": "pi_1"}


def order(status: OrderStatus = OrderStatus.GRANTED, **changes) -> Order:
    whole = {"order_id": "o", "player_id": "ada", "status": status, "amount": 999, "currency": "EUR"}
    return Order.model_validate(PLAIN | whole | {"created_at": NOW, "updated_at": NOW} | changes)


def payment(state: PaymentState = PaymentState.PAID, **changes) -> Payment:
    whole = {"product_id": "gems", "state": state, "amount": 999, "currency": "EUR"}
    return Payment.model_validate(PLAIN | whole | changes)


@pytest.mark.parametrize(
    ("kept", "said", "kinds"),
    [
        (order(), payment(), ()),
        (order(), None, ("granted_not_paid",)),
        (order(), payment(PaymentState.OPEN), ("granted_not_paid",)),
        (order(), payment(PaymentState.CANCELLED), ("granted_not_paid",)),
        (order(OrderStatus.PARTIALLY_REFUNDED), payment(PaymentState.PARTIALLY_REFUNDED), ()),
        (order(OrderStatus.VERIFIED), payment(), ("paid_not_granted",)),
        (order(OrderStatus.FAILED), payment(), ("paid_not_granted",)),
        (order(OrderStatus.PENDING), payment(PaymentState.OPEN), ()),
        (order(OrderStatus.PENDING), None, ()),
        (order(OrderStatus.REFUNDED), payment(PaymentState.REFUNDED), ()),
        (order(), payment(amount=998), ("amount_differs",)),
        (order(), payment(currency="USD"), ("amount_differs",)),
        (order(), payment(amount=None, currency=None), ()),
        (order(amount=None, currency=None), payment(), ()),
        (order(OrderStatus.VERIFIED), payment(amount=1), ("paid_not_granted", "amount_differs")),
    ],
)
def test_what_differs(kept, said, kinds):
    assert rules.kinds_of(kept, said, NOW) == tuple(map(DifferenceKind, kinds))


@pytest.mark.parametrize(
    ("outcome", "kinds"), [("granted", ()), ("owned", ()), ("replaced", ()), ("no_room", ("paid_not_granted",))]
)
def test_what_there_was_no_room_for_is_for_people(outcome, kinds):
    granted = [{"item": {"kind": "battlepass", "id": "current"}, "outcome": outcome}]
    assert rules.kinds_of(order(granted=granted), payment(), NOW) == tuple(map(DifferenceKind, kinds))


@pytest.mark.parametrize(("days", "overdue"), [(6, False), (7, True)])
def test_a_refund_that_does_not_happen_is_for_people(days, overdue):
    asked = RefundOrder(asked_by="admin", reason="Why not", asked_at=NOW - timedelta(days=days))
    kinds = rules.kinds_of(order(refund=asked, refund_due=True), payment(), NOW)
    assert (DifferenceKind.REFUND_OVERDUE in kinds) is overdue


def test_each_order_is_compared_once_at_each_age():
    opened = datetime(2026, 11, 28, 23, 59, tzinfo=UTC)
    begun: dict[str, int] = {}
    for day in range(120):
        for work in comparisons.to_compare(NOW + timedelta(days=day)):
            if work.start <= opened < work.end:
                begun.setdefault(comparisons.name_of(work), (NOW + timedelta(days=day) - opened).days + 1)
    assert list(begun.values()) == [2, 8, 31, 91]


def test_days_on_which_the_job_did_not_run_are_caught_up_a_week_at_most():
    day = timedelta(days=1)
    before = {comparisons.name_of(work) for work in comparisons.to_compare(NOW)}
    after = {comparisons.name_of(work) for work in comparisons.to_compare(NOW + day)}
    missed = {comparisons.name_of(work) for work in comparisons.to_compare(NOW + 30 * day)}
    assert (len(after - before), len(missed - before)) == (4, comparisons.CAUGHT_UP * 4)


def test_a_difference_is_told_once_until_it_is_another_or_comes_again():
    first = rules.difference(None, order(), None, (DifferenceKind.GRANTED_NOT_PAID,), NOW)
    later = NOW + timedelta(days=1)
    again = rules.difference(first, order(), None, first.kinds, later)
    assert again == first
    assert [rules.is_news(None, first), rules.is_news(first, again)] == [True, False]
    other = rules.difference(first, order(), payment(amount=1), (DifferenceKind.AMOUNT_DIFFERS,), later)
    assert rules.is_news(first, other)
    back = rules.difference(rules.resolved(first, NOW), order(), None, first.kinds, later)
    assert (rules.is_news(rules.resolved(first, NOW), back), back.found_at, back.resolved_at) == (True, later, None)


def test_what_an_admin_closed_stays_closed_until_it_is_another():
    first = rules.difference(None, order(), None, (DifferenceKind.GRANTED_NOT_PAID,), NOW)
    closed = rules.closed(first, "o", "admin", "Granted by hand", NOW)
    assert (closed.is_open, closed.closed_by, closed.close_reason) == (False, "admin", "Granted by hand")
    assert rules.closed(closed, "o", "bob", "Another reason", NOW) == closed
    again = rules.difference(closed, order(), None, first.kinds, NOW)
    assert (again, rules.is_news(closed, again)) == (closed, False)
    other = rules.difference(closed, order(), payment(amount=1), (DifferenceKind.AMOUNT_DIFFERS,), NOW)
    assert (other.is_open, other.closed_by, rules.is_news(closed, other)) == (True, "", True)
    with pytest.raises(rules.UnknownDifference):
        rules.closed(None, "o", "admin", "Granted by hand", NOW)
