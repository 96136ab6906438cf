"""Live documents."""

from datetime import UTC, datetime

from shared.firestore.listening import LiveSectionChanged
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.bench.players import Player


async def listening() -> Player:
    """A player who listens."""
    listener = await player()
    await in_process.call("realtime-create-token", Request("POST", "/api/v1/realtime/token", listener.token, {}))
    return listener


def changed(listener: Player, section: str) -> Request:
    """The news that a section has changed."""
    return in_process.push(LiveSectionChanged(player_id=listener.id, section=section, changed_at=datetime.now(UTC)))


async def _token() -> Request:
    return Request("POST", "/api/v1/realtime/token", (await player()).token, {})


async def _changed() -> Request:
    return changed(await listening(), "wallet")


REQUESTS = {"realtime-create-token": _token, "realtime-show-section": _changed}
