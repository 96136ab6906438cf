"""Boards."""

import uuid
from datetime import UTC, datetime, timedelta
from itertools import count

from functions.battlepass.events import SeasonEnded
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.tasks import RankPlayers
from functions.profiles.events import ProfileChanged
from tests.bench import in_process, players
from tests.bench.callers import Maker, get, job, player, staff
from tests.bench.in_process import Request
from tests.integration.matches.first_requests.reports import pushed_match
from tests.redis_client import redis_client


def _board(path: str) -> Maker:
    """A board whose page is not cached."""

    async def make() -> Request:
        await redis_client().unlink(f"leaderboards:page:{path.rpartition('/')[2]}")
        return await get(path)()

    return make


async def _rename() -> Request:
    ada, bob = await player(), await player()
    await players.play(players.match_between(ada, bob))
    now = datetime.now(UTC)
    return in_process.push(ProfileChanged(user_id=ada.id, display_name="Bob", country="FR", changed_at=now))


_numbers = count(7000)


async def past_season(*, is_opened: bool = True) -> SeasonEnded:
    """A season of long ago whose final ranking has not been made."""
    number = next(_numbers)
    start = datetime(1930, 1, 1, tzinfo=UTC) + timedelta(days=number - 7000)
    season = {
        "season_number": number,
        "name": "Then",
        "start_date": start.isoformat(),
        "end_date": (start + timedelta(hours=1)).isoformat(),
        "backdated": True,
    }
    create = Request("POST", "/api/v1/admin/battlepass/seasons", await staff(), season)
    season_id = (await in_process.call("battlepass-create-season", create)).data["season_id"]
    dates = {"start_date": start, "end_date": start + timedelta(hours=1)}
    ended = SeasonEnded(season_id=season_id, season_number=number, name="Then", **dates)
    if is_opened:
        await in_process.call("leaderboards-begin-archive", in_process.push(ended))
    return ended


async def _seasonal() -> Request:
    return await get(f"/api/v1/leaderboards/seasonal/{(await past_season()).season_id}")()


async def _season_ended() -> Request:
    return in_process.push(await past_season(is_opened=False))


async def _season_changed() -> Request:
    return in_process.push(SeasonChanged(season_id=(await past_season()).season_id, match_id=uuid.uuid4().hex))


async def _rank() -> Request:
    work = RankPlayers(season_id=(await past_season()).season_id, run=1, step=0)
    return Request("POST", body=work.model_dump())


async def _reconciliation() -> Request:
    await in_process.call("leaderboards-reconcile-boards", await job())
    await in_process.call("leaderboards-compare-boards", await job())
    return Request(path="/api/v1/admin/leaderboards/reconciliation", token=await staff())


REQUESTS = {
    "leaderboards-begin-archive": _season_ended,
    "leaderboards-compare-boards": job,
    "leaderboards-get-global": _board("/api/v1/leaderboards/global"),
    "leaderboards-get-my-standing": get("/api/v1/leaderboards/me"),
    "leaderboards-get-reconciliation": _reconciliation,
    "leaderboards-get-regional": _board("/api/v1/leaderboards/regional/FR"),
    "leaderboards-get-season": _seasonal,
    "leaderboards-rank-players": _rank,
    "leaderboards-rate-match": pushed_match,
    "leaderboards-reconcile-boards": job,
    "leaderboards-rename-player": _rename,
    "leaderboards-reopen-archive": _season_changed,
}
