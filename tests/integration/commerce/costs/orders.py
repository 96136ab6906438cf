"""What looking at orders and entitlements costs."""

from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.payments import paid, sell

ROWS = (
    Cost("commerce-list-orders", case="one order", reads=2, rpcs=2, redis=1),
    Cost("commerce-get-order", case="always", reads=1, rpcs=1, redis=1),
    Cost("commerce-list-entitlements", case="one entitlement", reads=2, rpcs=2, redis=1),
    Cost("commerce-search-orders", case="of a player with one order", reads=2, writes=1, rpcs=3, redis=1),
    Cost("commerce-search-orders", case="a transaction of any provider", reads=10, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Buy a title, then look."""
    register(GRANTING)
    ada = await player()
    sku = await sell(type="durable", items=[{"kind": "title", "id": "founder"}])
    order = await orders.settle(paid(sku), ada.id)
    await journey.call("commerce-list-orders", "one order", Request(path="/api/v1/commerce/orders", token=ada.token))
    request = Request(path=f"/api/v1/commerce/orders/{order.order_id}", token=ada.token)
    await journey.call("commerce-get-order", "always", request)
    owned = Request(path="/api/v1/player/entitlements", token=ada.token)
    await journey.call("commerce-list-entitlements", "one entitlement", owned)
    admin = await staff()
    of_player = Request(path=f"/api/v1/admin/commerce/orders?player_id={ada.id}", token=admin)
    await journey.call("commerce-search-orders", "of a player with one order", of_player)
    of_transaction = Request(path=f"/api/v1/admin/commerce/orders?transaction={order.transaction_id}", token=admin)
    await journey.call("commerce-search-orders", "a transaction of any provider", of_transaction)
