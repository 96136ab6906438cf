"""Statistics."""

from tests.bench.callers import get, job, open_to_all, player
from tests.bench.in_process import Request
from tests.integration.matches.first_requests.reports import pushed_match


async def _matchup() -> Request:
    return await get(f"/api/v1/stats/me/matchups/{(await player()).id}")()


async def _public() -> Request:
    return await open_to_all(f"/api/v1/stats/{(await player()).id}")()


REQUESTS = {
    "stats-get-my-daily": get("/api/v1/stats/me/daily"),
    "stats-get-my-lifetime": get("/api/v1/stats/me/lifetime"),
    "stats-get-my-matchup": _matchup,
    "stats-get-my-seasonal": get("/api/v1/stats/me/seasonal"),
    "stats-get-my-trends": get("/api/v1/stats/me/trends"),
    "stats-get-my-weekly": get("/api/v1/stats/me/weekly"),
    "stats-get-public": _public,
    "stats-list-my-matches": get("/api/v1/stats/me/matches"),
    "stats-record-match": pushed_match,
    "stats-report-active-players": job,
}
