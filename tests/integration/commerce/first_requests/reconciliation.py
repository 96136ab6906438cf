"""Comparing orders with what their providers say."""

from datetime import timedelta

from functions.commerce.models.orders import Order
from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from tests.bench import in_process
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.payments import paid, sell


async def one_order() -> Request:
    """A page of one order, which its provider does not know."""
    return page_of(await _unknown())


def page_of(order: Order) -> Request:
    """The comparison of an order."""
    work = CompareOrders(start=order.created_at, end=order.created_at + timedelta(microseconds=1))
    return Request("POST", body=work.model_dump(mode="json"))


async def _unknown() -> Order:
    """An order that its provider does not know."""
    register(GRANTING)
    register(IDENTITIES)
    return await orders.settle(paid(await sell()), (await player()).id)


async def close() -> Request:
    """The end of a difference."""
    order = await _unknown()
    await in_process.call("commerce-compare-orders", page_of(order))
    path = f"/api/v1/admin/commerce/differences/{order.order_id}/close"
    return Request("POST", path, await staff(), {"reason": "Granted by hand"})


async def _list() -> Request:
    return Request(path="/api/v1/admin/commerce/differences", token=await staff())


REQUESTS = {
    "commerce-close-difference": close,
    "commerce-compare-orders": one_order,
    "commerce-list-differences": _list,
    "commerce-reconcile-orders": job,
}
