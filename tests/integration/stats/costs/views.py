"""What players see of statistics."""

from datetime import timedelta

from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("stats-get-my-seasonal", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("stats-get-my-seasonal", case="cached", redis=1),
    Cost("stats-get-my-weekly", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("stats-get-my-weekly", case="cached", redis=1),
    Cost("stats-get-my-daily", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("stats-get-my-daily", case="cached", redis=1),
    Cost("stats-get-my-trends", case="always", reads=2, rpcs=2, redis=1),
    Cost("stats-get-my-matchup", case="two matches", reads=9, rpcs=6, redis=1),
    Cost("stats-get-public", case="not cached", reads=3, rpcs=1, redis=2),
    Cost("stats-get-public", case="cached", redis=1),
    Cost("stats-record-match", case="a late match that was not won", reads=3, writes=3, rpcs=3, redis=1),
    Cost("stats-report-active-players", case="always", reads=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """Two players who have met twice."""
    first, second = await players.open_accounts(2)
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=first.token))
    for _ in range(2):
        await players.play(match := players.match_between(first, second))
    for span in ("seasonal", "weekly", "daily"):
        page = Request(path=f"/api/v1/stats/me/{span}", token=first.token)
        for case in ("not cached", "cached"):
            await journey.call(f"stats-get-my-{span}", case, page)
    await journey.call("stats-get-my-trends", "always", Request(path="/api/v1/stats/me/trends", token=first.token))
    matchup = Request(path=f"/api/v1/stats/me/matchups/{second.id}", token=first.token)
    await journey.call("stats-get-my-matchup", "two matches", matchup)
    for case in ("not cached", "cached"):
        await journey.call("stats-get-public", case, Request(path=f"/api/v1/stats/{first.id}"))
    late = players.match_between(second, first)
    late = late.model_copy(update={"played_at": match.played_at - timedelta(minutes=1)})
    await journey.call("stats-record-match", "a late match that was not won", in_process.push(late), status=204)
    await journey.call("stats-report-active-players", "always", Request("POST", body={}), status=204)
