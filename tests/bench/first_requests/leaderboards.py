"""Boards."""

from datetime import UTC, datetime

from functions.profiles.events import ProfileChanged
from shared import clients
from tests.bench import in_process, players
from tests.bench.first_requests.callers import Maker, get, job, player
from tests.bench.first_requests.matches import pushed_match
from tests.bench.in_process import Request


def _board(path: str) -> Maker:
    """A board whose page is not cached."""

    async def make() -> Request:
        await clients.redis().unlink(f"leaderboards:page:{path.rpartition('/')[2]}")
        return await get(path)()

    return make


async def _rename() -> Request:
    one, other = await player(), await player()
    await players.play(players.match_between(one, other))
    now = datetime.now(UTC)
    return in_process.push(ProfileChanged(user_id=one.id, display_name="Bob", country="FR", changed_at=now))


REQUESTS = {
    "leaderboards-get-global": _board("/api/v1/leaderboards/global"),
    "leaderboards-get-my-standing": get("/api/v1/leaderboards/me"),
    "leaderboards-get-regional": _board("/api/v1/leaderboards/regional/FR"),
    "leaderboards-rate-match": pushed_match,
    "leaderboards-reconcile-boards": job,
    "leaderboards-rename-player": _rename,
}
