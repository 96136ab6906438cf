"""Devices in Firestore."""

from functions.realtime.models.devices import Device
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

DEVICES = Collection("realtime_devices", Device)

MOST = 50


async def device(tx: Transaction, device_id: str) -> Device | None:
    """The device of an address, whoever's it is (one read)."""
    return await tx.get(DEVICES, device_id)


async def of_player(player_id: str) -> list[Device]:
    """A player's devices (a read each, one at least)."""
    return await DEVICES.select(("player_id", "==", player_id), limit=MOST)


def save(tx: Transaction, device: Device) -> None:
    """Write a device that this transaction looked for."""
    tx.put(DEVICES, device.device_id, device)


def delete(tx: Transaction, device: Device) -> None:
    """Forget a device."""
    tx.delete(DEVICES, device.device_id)
