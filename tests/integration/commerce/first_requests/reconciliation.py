"""Comparing orders with what their providers say."""

from datetime import timedelta

from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.payments import paid, sell


async def one_order() -> Request:
    """A page of one order, which its provider does not know."""
    register(GRANTING)
    register(IDENTITIES)
    order = await orders.settle(paid(await sell()), (await player()).id)
    start = order.created_at
    work = CompareOrders(start=start, end=start + timedelta(microseconds=1))
    return Request("POST", body=work.model_dump(mode="json"))


async def _list() -> Request:
    return Request(path="/api/v1/admin/commerce/differences", token=await staff())


REQUESTS = {
    "commerce-compare-orders": one_order,
    "commerce-list-differences": _list,
    "commerce-reconcile-orders": job,
}
