"""Orders and entitlements."""

from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request
from tests.payments import paid, sell


async def _look() -> Request:
    register(GRANTING)
    caller = await player()
    order = await orders.settle(paid(await sell()), caller.id)
    return Request(path=f"/api/v1/commerce/orders/{order.order_id}", token=caller.token)


async def _search() -> Request:
    return Request(path="/api/v1/admin/commerce/orders?status=refunded", token=await staff())


REQUESTS = {
    "commerce-get-order": _look,
    "commerce-list-entitlements": get("/api/v1/player/entitlements"),
    "commerce-list-orders": get("/api/v1/commerce/orders"),
    "commerce-search-orders": _search,
}
