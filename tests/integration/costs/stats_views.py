"""What players see of statistics."""

from datetime import timedelta
from typing import Any

from tests.bench import in_process, players
from tests.bench.in_process import Request

ROWS = (
    ("stats-get-my-seasonal", "not cached", 1, 0, 1, 2, 0),
    ("stats-get-my-seasonal", "cached", 0, 0, 0, 1, 0),
    ("stats-get-my-weekly", "not cached", 1, 0, 1, 2, 0),
    ("stats-get-my-weekly", "cached", 0, 0, 0, 1, 0),
    ("stats-get-my-daily", "not cached", 1, 0, 1, 2, 0),
    ("stats-get-my-daily", "cached", 0, 0, 0, 1, 0),
    ("stats-get-my-trends", "always", 2, 0, 2, 1, 0),
    ("stats-get-my-matchup", "two matches", 9, 0, 6, 1, 0),
    ("stats-get-public", "not cached", 3, 0, 1, 2, 0),
    ("stats-get-public", "cached", 0, 0, 0, 1, 0),
    ("stats-record-match", "a late match that was not won", 3, 3, 3, 1, 0),
    ("stats-report-active-players", "always", 1, 0, 1, 0, 0),
)


async def travel(journey: Any) -> None:
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
