"""Players, as staff sees them."""

from tests.bench.callers import player, staff
from tests.bench.in_process import Request


async def _player() -> Request:
    seen = await player()
    return Request(path=f"/api/v1/admin/players/{seen.id}", token=await staff())


REQUESTS = {"admin-get-player": _player}
