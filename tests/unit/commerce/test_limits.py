"""How often a player may buy a product, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider, PurchaseLimits
from functions.commerce.models.limits import LimitedPurchases
from functions.commerce.models.orders import Environment, Order, OrderStatus
from functions.commerce.rules.purchases import limits as rules

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
ONCE, TWO_A_DAY = PurchaseLimits(per_player=1), PurchaseLimits(per_day=2)
NOBODYS = LimitedPurchases(player_id="ada", sku_id="starter")


def order(name: str, status: OrderStatus = OrderStatus.PENDING, opened_at: datetime = NOON, **more: object) -> Order:
    whole = {
        "order_id": name,
        "player_id": "ada",
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": name,
        "status": status,
        "created_at": opened_at,
        "updated_at": opened_at,
    }
    return Order.model_validate(whole | more)


def bought(*orders: Order, now: datetime = NOON) -> LimitedPurchases:
    purchases = NOBODYS
    for each in orders:
        purchases = rules.with_order(purchases, each, now)
    return purchases


def reached(limits: PurchaseLimits, *orders: Order, now: datetime = NOON) -> bool:
    new = order("new", opened_at=now)
    return rules.is_reached(limits, rules.others_of([bought(*orders)], new, now), new.created_at)


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        (OrderStatus.PENDING, True),
        (OrderStatus.VERIFIED, True),
        (OrderStatus.GRANTED, True),
        (OrderStatus.PARTIALLY_REFUNDED, True),
        (OrderStatus.FAILED, False),
        (OrderStatus.REFUNDED, False),
        (OrderStatus.CHARGED_BACK, False),
    ],
)
def test_what_counts_is_open_or_paid(status, counts):
    assert reached(ONCE, order("a", status)) is counts


def test_an_order_that_fails_or_is_refunded_gives_its_place_back():
    assert not reached(ONCE, order("a"), order("a", OrderStatus.FAILED))
    assert not reached(ONCE, order("a", OrderStatus.GRANTED), order("a", OrderStatus.REFUNDED))
    assert reached(ONCE, order("a", OrderStatus.REFUNDED), order("a", OrderStatus.GRANTED))


def test_what_is_abandoned_counts_for_half_an_hour_and_what_is_captured_for_ever():
    later = NOON + rules.HELD_FOR
    assert reached(ONCE, order("a"), now=later - timedelta(seconds=1))
    assert not reached(ONCE, order("a"), now=later)
    assert reached(ONCE, order("a", capturing_at=NOON), now=later)


def test_a_day_ends_at_midnight_utc_wherever_the_time_was_written():
    late = NOON.replace(hour=23, minute=59)
    two = (order("a", OrderStatus.GRANTED), order("b", OrderStatus.GRANTED))
    assert not reached(TWO_A_DAY, two[0], now=late)
    assert reached(TWO_A_DAY, *two, now=late)
    assert not reached(TWO_A_DAY, *two, now=late + timedelta(minutes=1))
    in_tokyo = datetime.fromisoformat("2026-11-30T08:00:00+09:00")
    assert reached(TWO_A_DAY, *two, now=in_tokyo)


def test_an_order_does_not_stand_in_its_own_way_and_accounts_that_are_one_count_together():
    mine, merged = bought(order("a")), LimitedPurchases(player_id="bob", sku_id="starter")
    assert rules.others_of([mine], order("a"), NOON) == ()
    merged = rules.with_order(merged, order("b", OrderStatus.GRANTED), NOON)
    rules.check(PurchaseLimits(per_player=3), rules.others_of([mine, merged], order("c"), NOON), order("c"))
    with pytest.raises(rules.PurchaseLimitReached) as refused:
        rules.check(PurchaseLimits(per_player=2), rules.others_of([mine, merged], order("c"), NOON), order("c"))
    assert refused.value.details["open_orders"] == ["a"]


def test_places_stay_few_and_the_paid_ones_stay():
    abandoned = [order(f"open-{n}", opened_at=NOON + n * rules.HELD_FOR) for n in range(300)]
    purchases = rules.with_order(NOBODYS, order("paid", OrderStatus.GRANTED), NOON)
    for each in abandoned:
        purchases = rules.with_order(purchases, each, each.created_at)
    assert [place.order_id for place in purchases.places] == ["paid", "open-299"]
