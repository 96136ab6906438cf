"""Asking for the subscription of a device's address to its topic; `topics` makes it, with Firebase."""

from functions.realtime.models.devices import Device
from functions.realtime.models.push import FollowTopics
from shared.events import tasks


async def follow_later(device: Device) -> None:
    """Have a device's address subscribed as the device says by then. A task. Raises Unavailable."""
    await tasks.enqueue(FollowTopics(device_id=device.device_id, address=device.address))
