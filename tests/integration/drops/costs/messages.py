"""What messages of Twitch cost."""

from tests.costs import Cost, Journey
from tests.integration.drops.first_requests.messages import REQUESTS

ROWS = (
    Cost("drops-compare-entitlements", case="one drop was lost", reads=7, writes=8, rpcs=6, redis=1, publishes=1),
    Cost("drops-receive-twitch-message", case="the first time", writes=1, rpcs=1, redis=1),
    Cost("drops-handle-twitch-message", case="one drop", reads=7, writes=9, rpcs=7, redis=1, publishes=1),
    Cost("drops-report-drops", case="one drop", reads=1, writes=1, rpcs=2),
    Cost("drops-report-all-drops", case="those of before", reads=5, rpcs=2),
    Cost("drops-compare-with-twitch", case="begun"),
    Cost("drops-keep-subscriptions", case="all is subscribed to"),
)


async def travel(journey: Journey) -> None:
    """The comparison finds a drop; others come, and are granted and reported; the jobs find what was left."""
    for row in ROWS:
        status = 200 if row.function == "drops-receive-twitch-message" else 204
        await journey.call(row.function, row.case, await REQUESTS[row.function](), status=status)
