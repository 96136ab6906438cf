"""What prizes for money cost."""

from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.payouts import listing, prizes, settle

ROWS = (
    Cost("conquest-list-payouts", case="two", reads=5, writes=1, rpcs=5, redis=1),
    Cost("conquest-settle-payout", case="the first", reads=5, writes=6, rpcs=7, redis=1, publishes=1),
    Cost("conquest-settle-payout", case="the last", reads=6, writes=7, rpcs=8, redis=2, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Two prizes are listed and paid."""
    await journey.call("conquest-list-payouts", "two", await listing())
    for case, payout in zip(("the first", "the last"), await prizes(), strict=True):
        await journey.call("conquest-settle-payout", case, await settle(payout))
