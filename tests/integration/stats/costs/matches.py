"""What a match leaves in the statistics, and what a player sees of it."""

from tests.bench import in_process, players
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("stats-record-match", case="the first match of both", reads=4, writes=3, rpcs=3, redis=1),
    Cost("stats-record-match", case="a later match", reads=2, writes=3, rpcs=2, redis=1),
    Cost("stats-record-match", case="delivered again", reads=3, writes=3, rpcs=3),
    Cost("stats-get-my-lifetime", case="not cached", reads=2, rpcs=1, redis=2),
    Cost("stats-get-my-lifetime", case="cached", redis=1),
    Cost("stats-list-my-matches", case="two matches", reads=5, rpcs=3, redis=1),
)


async def travel(journey: Journey) -> None:
    """Two players meet twice; one of them looks."""
    first, second = await player(), await player()
    for case in ("the first match of both", "a later match"):
        match = players.match_between(first, second)
        await journey.call("stats-record-match", case, in_process.push(match), status=204)
    await journey.call("stats-record-match", "delivered again", in_process.push(match), status=204)
    lifetime = Request(path="/api/v1/stats/me/lifetime", token=first.token)
    for case in ("not cached", "cached"):
        await journey.call("stats-get-my-lifetime", case, lifetime)
    matches = Request(path="/api/v1/stats/me/matches", token=first.token)
    await journey.call("stats-list-my-matches", "two matches", matches)
