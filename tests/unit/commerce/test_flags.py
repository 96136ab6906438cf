"""Why a person may want to look at an order."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, OrderStatus
from functions.commerce.rules.purchases.flags import Limits, flags_of

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LIMITS = Limits(refunds=3, purchases_a_day=4, accounts=2)
NONE = Limits(0, 0, 0)


def order(hours_ago: float = 0, status: OrderStatus = OrderStatus.GRANTED, player: str = "ada", **changes) -> Order:
    opened = NOW - timedelta(hours=hours_ago)
    whole = {
        "order_id": f"o-{hours_ago}",
        "player_id": player,
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": "pi_1",
        "status": status,
        "created_at": opened,
        "granted_at": opened,
        "updated_at": opened,
    }
    return Order.model_validate(whole | changes)


REFUNDED, BACK, PARTLY = OrderStatus.REFUNDED, OrderStatus.CHARGED_BACK, OrderStatus.PARTIALLY_REFUNDED


@pytest.mark.parametrize(
    ("of_player", "paid_alike", "flags"),
    [
        ([order()], [order()], ()),
        ([order(status=REFUNDED), order(30, BACK)], [], ()),
        ([order(status=REFUNDED), order(30, BACK), order(60, PARTLY)], [], ("many_refunds",)),
        ([order(hours) for hours in (0, 1, 2)], [], ()),
        ([order(hours) for hours in (0, 1, 2, 23.9)], [], ("velocity",)),
        ([order(hours) for hours in (0, 1, 2, 24)], [], ()),
        ([order(hours) for hours in (0, 1, 2, -1)], [], ()),
        ([order(), order(1), order(2), order(3, OrderStatus.PENDING, granted_at=None)], [], ()),
        ([], [order(), order(1, player="bob")], ("many_accounts",)),
        ([], [order(), order(24 * 90, player="bob")], ()),
        ([order(hours, REFUNDED) for hours in (0, 1, 2, 3)], [], ("many_refunds", "velocity")),
    ],
)
def test_what_is_flagged(of_player, paid_alike, flags):
    assert flags_of(order(), of_player, paid_alike, LIMITS) == flags
    assert flags_of(order(), of_player, paid_alike, NONE) == ()


def test_a_flag_stays():
    before = order(flags=("velocity", "looked_at"))
    assert flags_of(before, [], [order(), order(player="bob")], LIMITS) == ("velocity", "looked_at", "many_accounts")
