"""What it costs to tell players of the war."""

from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.telling import REQUESTS

CASES = {
    "conquest-tell-of-battle": "a tribe of two has lost a territory",
    "conquest-tell-of-raid": "always",
    "conquest-tell-of-season": "one player, at the start",
    "conquest-tell-of-tribe": "one other member",
}

ROWS = (
    Cost("conquest-tell-of-battle", case=CASES["conquest-tell-of-battle"], reads=4, writes=4, rpcs=5, publishes=1),
    Cost("conquest-tell-of-raid", case=CASES["conquest-tell-of-raid"], reads=1, writes=2, rpcs=3, publishes=1),
    Cost("conquest-tell-of-season", case=CASES["conquest-tell-of-season"], reads=3, writes=2, rpcs=5, publishes=1),
    Cost("conquest-tell-of-tribe", case=CASES["conquest-tell-of-tribe"], reads=1, writes=2, rpcs=3, publishes=1),
)


async def travel(journey: Journey) -> None:
    """A tribe loses a territory, a player is raided, somebody joins, a season begins."""
    for name, case in CASES.items():
        await journey.call(name, case, await REQUESTS[name](), status=204)
