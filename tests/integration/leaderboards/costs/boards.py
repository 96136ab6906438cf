"""Ratings, the boards, and what keeps them right."""

from datetime import UTC, datetime

from functions.profiles.events import ProfileChanged
from tests.bench import in_process, players
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.redis_client import redis_client

ROWS = (
    Cost("leaderboards-rate-match", case="the first match of both", reads=5, writes=3, rpcs=3, redis=1),
    Cost("leaderboards-rate-match", case="a later match", reads=3, writes=3, rpcs=2, redis=1),
    Cost("leaderboards-rate-match", case="delivered again", reads=3, rpcs=1, redis=1),
    Cost("leaderboards-get-my-standing", case="on the board", redis=2),
    Cost("leaderboards-get-global", case="not cached", redis=3),
    Cost("leaderboards-get-global", case="cached", redis=1),
    Cost("leaderboards-get-regional", case="not cached", redis=3),
    Cost("leaderboards-get-regional", case="cached", redis=1),
    Cost("leaderboards-rename-player", case="a new name", reads=2, writes=1, rpcs=3, redis=1),
    Cost("leaderboards-rename-player", case="delivered again", reads=2, rpcs=2),
    Cost("leaderboards-rename-player", case="a private profile", reads=3, writes=1, rpcs=4, redis=1),
    Cost("leaderboards-reconcile-boards", case="all is well", reads=3, rpcs=3, redis=3),
    Cost("leaderboards-reconcile-boards", case="Redis was emptied, 4 players", reads=6, rpcs=3, redis=5),
)

RATE, RENAME, RECONCILE = "leaderboards-rate-match", "leaderboards-rename-player", "leaderboards-reconcile-boards"


async def travel(journey: Journey) -> None:
    """Two players meet twice and look at the boards; one of them changes the name."""
    first, second = await player(), await player()
    for case in ("the first match of both", "a later match"):
        match = players.match_between(first, second)
        await journey.call(RATE, case, in_process.push(match), status=204)
    await journey.call(RATE, "delivered again", in_process.push(match), status=204)
    mine = Request(path="/api/v1/leaderboards/me", token=first.token)
    await journey.call("leaderboards-get-my-standing", "on the board", mine)
    for function, path in (("get-global", "global"), ("get-regional", "regional/FR")):
        page = Request(path=f"/api/v1/leaderboards/{path}", token=first.token)
        await journey.call(f"leaderboards-{function}", "not cached", page)
        await journey.call(f"leaderboards-{function}", "cached", page)
    rename = ProfileChanged(user_id=second.id, display_name="Bobby", country="FR", changed_at=datetime.now(UTC))
    await journey.call(RENAME, "a new name", in_process.push(rename), status=204)
    await journey.call(RENAME, "delivered again", in_process.push(rename), status=204)
    private = rename.model_copy(update={"is_named_on_boards": False, "changed_at": datetime.now(UTC)})
    await journey.call(RENAME, "a private profile", in_process.push(private), status=204)
    await journey.call(RECONCILE, "all is well", Request("POST", body={}), status=204)
    await redis_client().unlink("leaderboards:board:open")
    await journey.call(RECONCILE, "Redis was emptied, 4 players", Request("POST", body={}), status=204)
