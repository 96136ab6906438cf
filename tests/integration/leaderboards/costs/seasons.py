"""A season's board and its final ranking, and the comparison of the boards."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.battlepass.events import SeasonEnded
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.tasks import RankPlayers
from functions.matches.events import MatchCompleted
from tests.bench import in_process, players
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("leaderboards-get-season", case="while it is on", redis=2),
    Cost("leaderboards-rate-match", case="another season than the last", reads=3, writes=5, rpcs=2, redis=1),
    Cost(
        "leaderboards-rate-match",
        case="a season that is over and was left",
        reads=5,
        writes=8,
        rpcs=4,
        redis=1,
        publishes=1,
    ),
    Cost("leaderboards-begin-archive", case="the season ended", reads=1, writes=1, rpcs=2),
    Cost("leaderboards-begin-archive", case="delivered again", reads=1, rpcs=1),
    Cost("leaderboards-get-season", case="before the final ranking", reads=8, rpcs=5, redis=3),
    Cost("leaderboards-rank-players", case="two players, the last", reads=4, writes=2, rpcs=4, redis=1),
    Cost("leaderboards-rank-players", case="delivered again", reads=1, rpcs=1, redis=1),
    Cost("leaderboards-get-season", case="the final ranking", reads=3, rpcs=1, redis=1),
    Cost("leaderboards-reopen-archive", case="the ranking has the match", reads=1, rpcs=1),
    Cost("leaderboards-reopen-archive", case="the ranking does not have the match", reads=1, writes=1, rpcs=2),
    Cost("leaderboards-compare-boards", case="all is well", reads=10, writes=1, rpcs=6, redis=11),
    Cost("leaderboards-get-reconciliation", case="always", reads=1, writes=1, rpcs=2, redis=1),
)

RATE, SEASON = "leaderboards-rate-match", "leaderboards-get-season"


def _match(first: players.Player, second: players.Player, played_at: datetime) -> MatchCompleted:
    return players.match_between(first, second).model_copy(update={"played_at": played_at})


async def _past_season(admin: str) -> SeasonEnded:
    start = datetime.now(UTC) - timedelta(days=900)
    dates = {"start_date": start, "end_date": start + timedelta(days=9)}
    season: dict[str, Any] = {"season_number": 900, "name": "Then", **dates}
    body = season | {name: season[name].isoformat() for name in dates} | {"backdated": True}
    create = Request("POST", "/api/v1/admin/battlepass/seasons", token=admin, body=body)
    assert (await in_process.call("battlepass-create-season", create)).status == 201
    return SeasonEnded(season_id="season-900", **season)


async def travel(journey: Journey) -> None:
    """Two players of a season long ago and of the one that is on."""
    admin = await staff()
    first, second = await players.open_accounts(2)
    ended = await _past_season(admin)
    board = Request(path=f"/api/v1/leaderboards/seasonal/{ended.season_id}", token=first.token)
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=first.token))
    await in_process.call("battlepass-get-current", Request(path="/api/v1/battlepass/current", token=first.token))
    live = Request(path="/api/v1/leaderboards/seasonal/season-1", token=first.token)
    await journey.call(SEASON, "while it is on", live)
    await players.play(_match(first, second, ended.start_date + timedelta(hours=1)))
    now = in_process.push(players.match_between(first, second))
    await journey.call(RATE, "another season than the last", now, status=204)
    late = in_process.push(_match(first, second, ended.start_date + timedelta(hours=2)))
    await journey.call(RATE, "a season that is over and was left", late, status=204)
    for case in ("the season ended", "delivered again"):
        await journey.call("leaderboards-begin-archive", case, in_process.push(ended), status=204)
    await journey.call(SEASON, "before the final ranking", board)
    work = Request("POST", body=RankPlayers(season_id=ended.season_id, run=1, step=0).model_dump())
    for case in ("two players, the last", "delivered again"):
        await journey.call("leaderboards-rank-players", case, work, status=204)
    await journey.call(SEASON, "the final ranking", board)
    changed = in_process.push(SeasonChanged(season_id=ended.season_id, match_id=uuid.uuid4().hex))
    await journey.call("leaderboards-reopen-archive", "the ranking has the match", changed, status=204)
    again = in_process.push(_match(first, second, ended.start_date + timedelta(hours=3)))
    await in_process.call(RATE, again)
    await journey.call("leaderboards-reopen-archive", "the ranking does not have the match", changed, status=204)
    await journey.call("leaderboards-compare-boards", "all is well", Request("POST", body={}), status=204)
    report = Request(path="/api/v1/admin/leaderboards/reconciliation", token=admin)
    await journey.call("leaderboards-get-reconciliation", "always", report)
