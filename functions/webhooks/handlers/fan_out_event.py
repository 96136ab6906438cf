"""Bring an event to the webhooks that want it."""

from functions.webhooks.operations import deliveries
from shared.declare import subscriber
from shared.subscriptions import EventCopied


@subscriber(EventCopied)
async def fan_out_event(event: EventCopied) -> None:
    """Queue a delivery for each webhook that wants an event, once each.

    Cost: a read, and for each of them a read, a write and a task.
    """
    await deliveries.fan_out(event)
