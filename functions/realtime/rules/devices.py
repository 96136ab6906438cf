"""Which devices are told something, and when."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from functions.realtime.models.devices import AddressKind, Device, QuietHours, RegisterDevice, RegisteredDevice

STALE = timedelta(days=30)
"""After so long without being registered again, a device is taken for given up: as Firebase advises."""

SEEN_AGAIN = timedelta(days=1)
"""A device that is as it was is written no more often."""

MOST_DEVICES = 10
"""Of a player: beyond those, the one goes that was registered longest ago."""


def device_id_of(kind: AddressKind, address: str) -> str:
    """What names an address, which is not shown."""
    return hashlib.sha256(f"{kind}:{address}".encode()).hexdigest()[:32]


def registered(body: RegisterDevice, player_id: str, session_id: str, now: datetime) -> Device:
    """The device that a player registers."""
    return Device(
        device_id=device_id_of(body.kind, body.address),
        player_id=player_id,
        session_id=session_id,
        seen_at=now,
        expire_at=now + STALE,
        **body.model_dump(),
    )


def is_news(before: Device | None, after: Device) -> bool:
    """Whether a registration says something that is not known, or was not said for a day."""
    if before is None or after.seen_at - before.seen_at >= SEEN_AGAIN:
        return True
    times = {"seen_at": before.seen_at, "expire_at": before.expire_at}
    return after.model_copy(update=times) != before


def superfluous(others: Iterable[Device], now: datetime) -> list[Device]:
    """Which of a player's other devices go when one is added: those that are stale, and the oldest of too many."""
    latest = sorted(others, key=lambda device: device.seen_at, reverse=True)
    living = [device for device in latest if device.expire_at > now]
    return [*(device for device in latest if device.expire_at <= now), *living[MOST_DEVICES - 1 :]]


def view(device: Device) -> RegisteredDevice:
    """A device as its owner sees it."""
    shown = device.model_dump(include=set(RegisteredDevice.model_fields))
    return RegisteredDevice(expires_at=device.expire_at, **shown)


def is_told(device: Device, player_id: str, kind: str, now: datetime) -> bool:
    """Whether a device is told something of a kind now: it is still the player's, and not meant to be quiet."""
    if device.player_id != player_id or device.expire_at <= now or kind in device.muted:
        return False
    return device.quiet_hours is None or not is_quiet(device.quiet_hours, now)


def is_quiet(hours: QuietHours, now: datetime) -> bool:
    """Whether it is quiet by the device's clock; hours that end before they start go over midnight."""
    clock = now.astimezone(ZoneInfo(hours.time_zone)).time().replace(tzinfo=None)
    start, end = time.fromisoformat(hours.start), time.fromisoformat(hours.end)
    return start <= clock < end if start <= end else clock >= start or clock < end
