"""What debt costs."""

from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.debts import REQUESTS, owing

ROWS = (
    Cost("commerce-forgive-debt", case="all of it", reads=2, writes=3, rpcs=2, redis=2),
    Cost("commerce-list-my-debts", case="one debt", reads=4, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Forgive what somebody owes."""
    path, body = await owing()
    await journey.call("commerce-forgive-debt", "all of it", Request("POST", path, await staff(), body))
    await journey.call("commerce-list-my-debts", "one debt", await REQUESTS["commerce-list-my-debts"]())
