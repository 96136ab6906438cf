"""The time for which what ends is owned."""

from datetime import UTC, datetime, timedelta

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.entitlements import Entitlement, EntitlementStatus
from functions.commerce.models.orders import Environment, Order, OrderStatus
from functions.commerce.rules.purchases import entitlements, terms
from shared.granting import Granted, Item, Outcome

NOW = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)
MONTH = 30 * DAY
VIP = Item(kind="entitlement", id="vip", duration_seconds=int(MONTH.total_seconds()))
GIVEN = Granted(item=VIP, outcome=Outcome.GRANTED)
TAKEN = Granted(item=VIP, outcome=Outcome.TAKEN_BACK)


def order(*granted: Granted, name: str = "first") -> Order:
    return Order(
        order_id=name,
        player_id="ada",
        provider=PaymentProvider.STRIPE,
        environment=Environment.LIVE,
        transaction_id=name,
        status=OrderStatus.GRANTED,
        granted=granted,
        granted_at=NOW,
        created_at=NOW,
        updated_at=NOW,
    )


def running(start: datetime, end: datetime) -> Granted:
    return GIVEN.model_copy(update={"starts_at": start, "expires_at": end})


def owned(of: Order, now: datetime = NOW) -> list[Entitlement]:
    return list(entitlements.entitlements_of(of, now))


def test_a_month_ends_after_a_month():
    (dated,) = terms.with_ends(order(), [GIVEN], {}, [], NOW)
    assert (dated.starts_at, dated.expires_at) == (NOW, NOW + MONTH)


def test_what_is_owned_for_good_has_no_end():
    for_good = Granted(item=Item(kind="entitlement", id="vip"), outcome=Outcome.GRANTED)
    assert terms.with_ends(order(), [for_good], {}, [], NOW) == (for_good,)


def test_a_renewal_goes_on_from_the_end():
    others = owned(order(running(NOW - 20 * DAY, NOW + 10 * DAY)))
    (dated,) = terms.with_ends(order(name="second"), [GIVEN], {}, others, NOW)
    assert (dated.starts_at, dated.expires_at) == (NOW + 10 * DAY, NOW + 40 * DAY)


def test_a_reversed_refund_gives_what_was_left_then():
    taken = TAKEN.model_copy(update={"starts_at": NOW - 20 * DAY, "expires_at": NOW + 10 * DAY})
    later = NOW + 100 * DAY
    (dated,) = terms.with_ends(order(taken), [GIVEN], {0: NOW}, [], later)
    assert dated.expires_at == later + 10 * DAY


def test_a_reversed_refund_of_what_had_ended_gives_no_time():
    taken = TAKEN.model_copy(update={"starts_at": NOW - 40 * DAY, "expires_at": NOW - 10 * DAY})
    (dated,) = terms.with_ends(order(taken), [GIVEN], {0: NOW}, [], NOW)
    assert dated.expires_at == NOW


def test_later_time_moves_up_by_what_was_not_used():
    first = running(NOW - 20 * DAY, NOW + 10 * DAY)
    second = order(running(NOW + 10 * DAY, NOW + 40 * DAY), name="second")
    (taken,) = terms.lost([first], [TAKEN.model_copy(update=first.model_dump(exclude={"item", "outcome"}))], NOW)
    assert terms.followers(owned(second), taken) == ["second"]
    (moved,) = terms.moved_up(second, taken, NOW).granted
    assert (moved.starts_at, moved.expires_at) == (NOW, NOW + MONTH)


def test_time_before_what_was_taken_stays():
    first = order(running(NOW - 20 * DAY, NOW + 10 * DAY))
    second = running(NOW + 10 * DAY, NOW + 40 * DAY)
    assert terms.followers(owned(first), second) == []
    assert terms.moved_up(first, second, NOW) == first


def test_it_is_active_until_its_end_and_expired_from_then_on():
    (entitlement,) = owned(order(running(NOW, NOW + MONTH)))
    assert entitlement.status is EntitlementStatus.ACTIVE
    assert entitlements.as_of(entitlement, NOW + MONTH - DAY).status is EntitlementStatus.ACTIVE
    assert entitlements.as_of(entitlement, NOW + MONTH).status is EntitlementStatus.EXPIRED
    assert entitlements.active([entitlement], NOW + MONTH) == []
