"""What items cost."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.ugc import stored

ROWS = (
    Cost("ugc-get-item", case="by anybody", reads=1, rpcs=1, redis=1),
    Cost("ugc-get-item", case="by another player", reads=2, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """An item is looked at."""
    path = f"/api/v1/ugc/{(await stored()).ugc_id}"
    await journey.call("ugc-get-item", "by anybody", Request(path=path))
    await journey.call("ugc-get-item", "by another player", Request(path=path, token=(await player()).token))
