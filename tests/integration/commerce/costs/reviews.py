"""What reviews of purchases cost."""

from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.reviews import decision_of, purchase_in_review

ROWS = (
    Cost("commerce-list-reviews", case="one waits", reads=1, writes=1, rpcs=2, redis=1),
    Cost("commerce-decide-review", case="approved", reads=1, writes=3, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Look at what waits, and approve it."""
    order_id, admin = await purchase_in_review(), await staff()
    listed = Request(path="/api/v1/admin/commerce/reviews?limit=1", token=admin)
    await journey.call("commerce-list-reviews", "one waits", listed)
    await journey.call("commerce-decide-review", "approved", decision_of(order_id, admin))
