"""What flagged players cost."""

from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.flags import deciding, listing

ROWS = (
    Cost("conquest-list-player-flags", case="one", reads=1, writes=1, rpcs=2, redis=1),
    Cost("conquest-decide-player-flag", case="always", reads=1, writes=2, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Moderators look at flags."""
    await journey.call("conquest-list-player-flags", "one", await listing())
    await journey.call("conquest-decide-player-flag", "always", await deciding())
