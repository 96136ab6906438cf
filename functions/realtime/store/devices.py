"""Devices in Firestore."""

from collections.abc import Iterable

from functions.realtime.models.devices import Device
from shared.firestore.collection import Collection
from shared.firestore.listening import DEVICES_SECTION, flag
from shared.firestore.transaction import Transaction
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.telemetry import log

DEVICES = Collection("realtime_devices", Device)

MOST = 50


async def device(tx: Transaction, device_id: str) -> Device | None:
    """The device of an address, whoever's it is (one read)."""
    return await tx.get(DEVICES, device_id)


async def devices(tx: Transaction, device_ids: Iterable[str]) -> dict[str, Device]:
    """These devices, as far as there are any (a read each)."""
    return await tx.get_many(DEVICES, device_ids)


async def raise_flag(device: Device) -> None:
    """Have the player's log-outs looked at as long as the device counts."""
    try:
        until = int(device.expire_at.timestamp() * 1000)
        await redis_connection().ask("SET", flag(device.player_id, DEVICES_SECTION), "1", "PXAT", until)
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))


async def of_player(player_id: str) -> list[Device]:
    """A player's devices (a read each, one at least)."""
    return await DEVICES.select(("player_id", "==", player_id), limit=MOST)


def save(tx: Transaction, device: Device) -> None:
    """Write a device that this transaction looked for."""
    tx.put(DEVICES, device.device_id, device)


def delete(tx: Transaction, device: Device) -> None:
    """Forget a device."""
    tx.delete(DEVICES, device.device_id)
