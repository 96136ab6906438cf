"""What flagging orders costs."""

from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.flags import first_purchase, refunded

ROWS = (
    Cost("commerce-flag-granted-order", case="a first purchase", reads=4, rpcs=4),
    Cost("commerce-flag-refunded-order", case="the third refund", reads=6, writes=1, rpcs=5),
)


async def travel(journey: Journey) -> None:
    """Hear of a purchase, and of three refunds."""
    await journey.call("commerce-flag-granted-order", "a first purchase", await first_purchase(), status=204)
    await journey.call("commerce-flag-refunded-order", "the third refund", await refunded(), status=204)
