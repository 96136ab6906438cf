"""The season that is on, and the XP of a match."""

from functions.battlepass.store import calendar
from tests.bench import in_process, players
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("battlepass-get-current", case="seasons not known here", reads=1, rpcs=1, redis=1),
    Cost("battlepass-get-current", case="seasons known here", redis=1),
    Cost("battlepass-get-my-progress", case="not cached", reads=1, rpcs=1, redis=2),
    Cost("battlepass-get-my-progress", case="cached", redis=1),
    Cost("battlepass-award-match-xp", case="the first match of both", reads=4, writes=10, rpcs=3, redis=1, publishes=1),
    Cost("battlepass-award-match-xp", case="a later match", reads=4, writes=6, rpcs=2, redis=1),
    Cost("battlepass-award-match-xp", case="delivered again", reads=6, writes=8, rpcs=3),
)


async def travel(journey: Journey) -> None:
    """A player looks at the season that is on, and plays two matches in it."""
    first, second = await player(), await player()
    await calendar.forget_seasons()
    current = Request(path="/api/v1/battlepass/current", token=first.token)
    await journey.call("battlepass-get-current", "seasons not known here", current)
    await journey.call("battlepass-get-current", "seasons known here", current)
    mine = Request(path="/api/v1/me/battlepass", token=first.token)
    await journey.call("battlepass-get-my-progress", "not cached", mine)
    await journey.call("battlepass-get-my-progress", "cached", mine)
    for case in ("the first match of both", "a later match"):
        match = players.match_between(first, second)
        await journey.call("battlepass-award-match-xp", case, in_process.push(match), status=204)
    await journey.call("battlepass-award-match-xp", "delivered again", in_process.push(match), status=204)
