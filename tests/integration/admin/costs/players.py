"""Players, as staff sees them."""

from datetime import UTC, datetime

from functions.profiles.events import PlayerLeveledUp, ProfileChanged
from tests.bench import callers, in_process
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("admin-get-player", case="who never played", reads=31, writes=1, rpcs=32, redis=1),
    Cost("admin-follow-profiles", case="a new name", reads=2, writes=1, rpcs=2),
    Cost("admin-follow-profiles", case="delivered again", reads=2, rpcs=1),
    Cost("admin-follow-levels", case="nothing differs", reads=2, rpcs=1),
    Cost("admin-list-players", case="one by id", reads=1, writes=1, rpcs=2, redis=1),
    Cost("admin-search-players", case="by address", reads=2, writes=1, rpcs=3, redis=1),
    Cost("admin-follow-sessions", case="nobody was there", reads=3, rpcs=3),
)


async def travel(journey: Journey) -> None:
    """Look at a player who has only registered, once the search has followed."""
    support, player = await callers.staff(), await callers.player()
    full = Request(path=f"/api/v1/admin/players/{player.id}", token=support)
    await journey.call("admin-get-player", "who never played", full)
    told = ProfileChanged(user_id=player.id, display_name="x", country=None, changed_at=datetime.now(UTC))
    for case in ("a new name", "delivered again"):
        await journey.call("admin-follow-profiles", case, in_process.push(told), status=204)
    risen = in_process.push(PlayerLeveledUp(user_id=player.id, level=1, total_xp=100))
    await journey.call("admin-follow-levels", "nothing differs", risen, status=204)
    listed = Request(path=f"/api/v1/admin/players?user_id={player.id}", token=support)
    await journey.call("admin-list-players", "one by id", listed)
    search = Request("POST", "/api/v1/admin/players/search", support, {"email": player.email})
    await journey.call("admin-search-players", "by address", search)
    job = await callers.job()
    await in_process.call("admin-follow-sessions", job)
    await journey.call("admin-follow-sessions", "nobody was there", job, status=204)
