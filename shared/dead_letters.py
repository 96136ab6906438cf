"""Deliveries that were given up: what is published of them."""

from collections.abc import Mapping
from typing import ClassVar

from shared.event import Event


class DeadLettered(Event):
    """A delivery was given up. `payload` is what was delivered, as JSON text; `fact` is the key of the event."""

    topic: ClassVar[str] = "dead-letters"

    delivery_id: str
    function: str
    source_topic: str
    fact: str
    payload: str
    attributes: dict[str, str]
    error: str

    @property
    def key(self) -> str:
        """A delivery dies once for each function that could not handle it."""
        return f"{self.function}:{self.delivery_id}"


def forwarded(message_id: str, payload: str, attributes: Mapping[str, str]) -> DeadLettered | None:
    """What Pub/Sub itself gave up (a handler that never answered), in the form of our own; None for our own."""
    subscription = attributes.get("CloudPubSubDeadLetterSourceSubscription")
    if subscription is None:
        return None
    return DeadLettered(
        delivery_id=attributes.get("event_id", message_id),
        function=subscription,
        source_topic="",
        fact=attributes.get("key", message_id),
        payload=payload,
        attributes=dict(attributes),
        error=f"no answer in {attributes.get('CloudPubSubDeadLetterSourceDeliveryCount', 'all')} deliveries",
    )
