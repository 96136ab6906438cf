"""Players, as staff sees them."""

from tests.bench import callers
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (Cost("admin-get-player", case="who never played", reads=16, writes=1, rpcs=17, redis=1),)


async def travel(journey: Journey) -> None:
    """Look at a player who has only registered."""
    support, player = await callers.staff(), await callers.player()
    full = Request(path=f"/api/v1/admin/players/{player.id}", token=support)
    await journey.call("admin-get-player", "who never played", full)
