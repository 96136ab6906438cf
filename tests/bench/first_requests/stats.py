"""Statistics."""

from tests.bench.first_requests.callers import get
from tests.bench.first_requests.matches import pushed_match

REQUESTS = {
    "stats-get-my-lifetime": get("/api/v1/stats/me/lifetime"),
    "stats-list-my-matches": get("/api/v1/stats/me/matches"),
    "stats-record-match": pushed_match,
}
