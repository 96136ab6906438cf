"""What realtime shows support of one player."""

from functions.realtime.models.devices import QuietHours
from functions.realtime.store import devices, live
from shared.model import Model, Moment


class DeviceForAdmin(Model):
    """A device without its address."""

    device_id: str
    platform: str
    language: str
    muted: tuple[str, ...]
    quiet_hours: QuietHours | None
    seen_at: Moment
    expire_at: Moment


class PlayerForAdmin(Model):
    """Until when a player listens to the live document, and on which devices messages are shown."""

    listens_until: Moment | None
    devices: tuple[DeviceForAdmin, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's devices (a read each), and the live document (a read)."""
    registered = await devices.of_player(player_id)
    listening, _ = await live.read(player_id)
    if not registered and listening is None:
        return None
    shown = set(DeviceForAdmin.model_fields)
    return PlayerForAdmin(
        listens_until=listening.live_until if listening else None,
        devices=tuple(DeviceForAdmin(**device.model_dump(include=shown)) for device in registered),
    )
