"""Seasons and progress."""

from datetime import UTC, datetime, timedelta
from itertools import count

from tests.bench.first_requests.callers import get, staff
from tests.bench.first_requests.matches import pushed_match
from tests.bench.in_process import Request

_seasons = count(2)


async def _create_season() -> Request:
    number = next(_seasons)
    starts = datetime.now(UTC) + timedelta(days=100 * number)
    season = {
        "season_number": number,
        "name": "Later",
        "start_date": starts.isoformat(),
        "end_date": (starts + timedelta(days=90)).isoformat(),
    }
    return Request("POST", "/api/v1/admin/battlepass/seasons", await staff(), season)


REQUESTS = {
    "battlepass-award-match-xp": pushed_match,
    "battlepass-create-season": _create_season,
    "battlepass-get-current": get("/api/v1/battlepass/current"),
    "battlepass-get-my-progress": get("/api/v1/me/battlepass"),
}
