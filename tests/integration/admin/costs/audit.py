"""The audit trail."""

from tests.bench import callers
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (Cost("admin-list-audit-logs", case="a new player's", reads=8, writes=1, rpcs=9, redis=1),)


async def travel(journey: Journey) -> None:
    """Read the trail of somebody about whom nothing was done."""
    token, player = await callers.staff(), await callers.player()
    trail = Request(path=f"/api/v1/admin/audit-logs?player_id={player.id}", token=token)
    await journey.call("admin-list-audit-logs", "a new player's", trail)
