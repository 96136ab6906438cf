"""Score boards: submitting to them and looking at them."""

from tests.bench import in_process, players
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.leaderboards.first_requests.score_boards import SEASONS, a_season, made, submission
from tests.redis_client import redis_client

ROWS = (
    Cost("leaderboards-create-score-season", case="always", writes=2, rpcs=1, redis=2),
    Cost("leaderboards-submit-score", case="the first score on a new board", reads=5, writes=1, rpcs=3, redis=2),
    Cost("leaderboards-submit-score", case="a later score", reads=4, writes=1, rpcs=2, redis=2),
    Cost("leaderboards-get-score-top", case="not kept, one player", reads=2, rpcs=1, redis=4),
    Cost("leaderboards-get-score-top", case="kept in Redis", redis=2),
    Cost("leaderboards-get-score-top", case="Redis does not have the board, one player", reads=3, rpcs=3, redis=4),
    Cost("leaderboards-get-score-rank", case="one player", reads=2, rpcs=1, redis=2),
    Cost("leaderboards-get-score-friends", case="no friends", reads=3, rpcs=2, redis=2),
    Cost("leaderboards-list-score-seasons", case="not cached, two boards", reads=2, rpcs=1, redis=2),
    Cost("leaderboards-list-score-seasons", case="cached", redis=1),
    Cost("leaderboards-change-score-season", case="a dry run", reads=2, writes=1, rpcs=3, redis=1),
    Cost("leaderboards-change-score-season", case="another name", reads=2, writes=2, rpcs=3, redis=2),
    Cost("leaderboards-remove-score", case="always", reads=2, writes=2, rpcs=3, redis=2),
    Cost("leaderboards-list-refused-scores", case="none", reads=1, writes=1, rpcs=2, redis=1),
    Cost("leaderboards-get-score-rank", case="Redis does not have the board", reads=7, rpcs=6, redis=2),
)

SUBMIT, TOP, RANK = "leaderboards-submit-score", "leaderboards-get-score-top", "leaderboards-get-score-rank"


async def travel(journey: Journey) -> None:
    """A board on which one player submits two scores and looks at it."""
    admin, own, season = await staff(), await player(), a_season()
    server = await players.open_server()
    await in_process.call(SUBMIT, await submission(await made(), own.id, server))
    await journey.call(
        "leaderboards-create-score-season", "always", Request("POST", SEASONS, admin, season), status=201
    )
    name = season["season_id"]
    await journey.call(SUBMIT, "the first score on a new board", await submission(name, own.id, server))
    top = Request(path=f"/api/v1/leaderboards/{name}/top", token=own.token)
    rank = Request(path=f"/api/v1/leaderboards/{name}/rank/{own.id}", token=own.token)
    await journey.call(TOP, "Redis does not have the board, one player", top)
    await journey.call(RANK, "Redis does not have the board", rank)
    await in_process.call("leaderboards-reconcile-boards", await job())
    await journey.call(SUBMIT, "a later score", await submission(name, own.id, server, score=9))
    await redis_client().unlink(f"leaderboards:scores:{name}:all:page:*")
    await journey.call(TOP, "not kept, one player", top)
    await journey.call(TOP, "kept in Redis", top)
    await journey.call(RANK, "one player", rank)
    friends = Request(path=f"/api/v1/leaderboards/{name}/friends", token=own.token)
    await journey.call("leaderboards-get-score-friends", "no friends", friends)
    boards = Request(path="/api/v1/leaderboards/seasons", token=own.token)
    await redis_client().unlink("leaderboards:score-seasons")
    await journey.call("leaderboards-list-score-seasons", "not cached, two boards", boards)
    await journey.call("leaderboards-list-score-seasons", "cached", boards)
    for case, dry_run in (("a dry run", True), ("another name", False)):
        change = Request("PUT", f"{SEASONS}/{name}", admin, {"name": "Coins", "dry_run": dry_run})
        await journey.call("leaderboards-change-score-season", case, change)
    path = f"/api/v1/admin/leaderboards/{name}/entries/{own.id}?reason=cheated"
    await journey.call("leaderboards-remove-score", "always", Request("DELETE", path, admin))
    refused = Request(path=f"/api/v1/admin/leaderboards/{name}/refused", token=admin)
    await journey.call("leaderboards-list-refused-scores", "none", refused)
