"""What comparing orders with their providers costs."""

from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.reconciliation import close, one_order

ROWS = (
    Cost("commerce-reconcile-orders", case="the first time", reads=29, writes=28, rpcs=3),
    Cost("commerce-reconcile-orders", case="again on the same day", reads=29, rpcs=2),
    Cost("commerce-compare-orders", case="one that its provider does not know", reads=3, writes=1, rpcs=4),
    Cost("commerce-compare-orders", case="it was found before", reads=3, rpcs=3),
    Cost("commerce-close-difference", case="one that is open", reads=1, writes=2, rpcs=2, redis=1),
    Cost("commerce-list-differences", case="one", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Compare an order twice, then look."""
    for case in ("the first time", "again on the same day"):
        await journey.call("commerce-reconcile-orders", case, Request("POST", body={}), status=204)
    page = await one_order()
    for case in ("one that its provider does not know", "it was found before"):
        await journey.call("commerce-compare-orders", case, page, status=204)
    listed = Request(path="/api/v1/admin/commerce/differences", token=await staff())
    await journey.call("commerce-list-differences", "one", listed)
    await journey.call("commerce-close-difference", "one that is open", await close())
