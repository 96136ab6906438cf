"""What drop campaigns cost."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.drops.first_requests.campaigns import REQUESTS

ROWS = (
    Cost("drops-create-campaign", case="one benefit", reads=1, writes=5, rpcs=3, redis=1, publishes=1),
    Cost("drops-update-campaign", case="one benefit", reads=2, writes=5, rpcs=4, redis=1, publishes=1),
    Cost("drops-get-campaign", case="no drop", reads=6, writes=1, rpcs=7, redis=1),
    Cost("drops-list-all-campaigns", case="a page", reads=3, writes=1, rpcs=2, redis=1),
    Cost("drops-list-campaigns", case="not cached", reads=5, rpcs=3, redis=2),
    Cost("drops-list-campaigns", case="cached", redis=1),
    Cost("drops-settle-campaign", case="a task"),
    Cost("drops-settle-held", case="one drop", reads=8, writes=8, rpcs=7, redis=1, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Make campaigns, change one, look."""
    for name, case, status in (
        ("drops-create-campaign", "one benefit", 201),
        ("drops-update-campaign", "one benefit", 200),
        ("drops-get-campaign", "no drop", 200),
        ("drops-list-all-campaigns", "a page", 200),
    ):
        await journey.call(name, case, await REQUESTS[name](), status=status)
    mine = Request(path="/api/v1/drops/campaigns", token=(await player()).token)
    await journey.call("drops-list-campaigns", "not cached", mine)
    await journey.call("drops-list-campaigns", "cached", mine)
    await journey.call("drops-settle-campaign", "a task", await REQUESTS["drops-settle-campaign"](), status=204)
    await journey.call("drops-settle-held", "one drop", await REQUESTS["drops-settle-held"](), status=204)
