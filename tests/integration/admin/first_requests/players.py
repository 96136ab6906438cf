"""Players, as staff sees them."""

from datetime import UTC, datetime

from functions.profiles.events import PlayerLeveledUp, ProfileChanged
from tests.bench import in_process
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request


async def _player() -> Request:
    seen = await player()
    return Request(path=f"/api/v1/admin/players/{seen.id}", token=await staff())


async def _list() -> Request:
    return Request(path="/api/v1/admin/players?name=ada", token=await staff())


async def _search() -> Request:
    return Request("POST", "/api/v1/admin/players/search", await staff(), {"email": (await player()).email})


async def _changed() -> Request:
    named = {"display_name": "Ada", "country": None, "changed_at": datetime.now(UTC)}
    return in_process.push(ProfileChanged(user_id=(await player()).id, **named))


async def _risen() -> Request:
    return in_process.push(PlayerLeveledUp(user_id=(await player()).id, level=1, total_xp=100))


REQUESTS = {
    "admin-follow-levels": _risen,
    "admin-follow-profiles": _changed,
    "admin-follow-sessions": job,
    "admin-get-player": _player,
    "admin-list-players": _list,
    "admin-search-players": _search,
}
