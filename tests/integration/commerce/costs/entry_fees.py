"""What opening the payment of an entry fee costs."""

from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.entry_fees import pay

ROWS = (Cost("commerce-create-entry-fee", case="always", reads=6, writes=4, rpcs=6, redis=1),)


async def travel(journey: Journey) -> None:
    """Open one."""
    await journey.call("commerce-create-entry-fee", "always", await pay(), status=201)
