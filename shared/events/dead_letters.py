"""Deliveries that were given up: what is published of them, and how one comes back to the handler that failed."""

from collections.abc import Mapping
from typing import ClassVar

from shared.event import Event

REPLAY_TO = "replay_to"
"""The attribute that says for which function alone a message is meant: the topic's other handlers let it pass."""

REPLAY_OF = "replay_of"
"""The attribute that says which dead letter a message is: its handler's success is told to whoever keeps it."""


class DeadLettered(Event):
    """A delivery was given up. `fact` is the key of the event.

    `payload` is what was delivered as text; as base64 where it was not text, and `encoding` then says so.
    """

    topic: ClassVar[str] = "dead-letters"
    internal: ClassVar[bool] = True

    delivery_id: str
    function: str
    source_topic: str
    fact: str
    payload: str
    encoding: str = "text"
    attributes: dict[str, str]
    error: str

    @property
    def key(self) -> str:
        """A delivery dies once for each function that could not handle it."""
        return f"{self.function}:{self.delivery_id}"


class DeadLetterReplayed(Event):
    """A dead letter was delivered again, and its handler took it."""

    topic: ClassVar[str] = "dead-letters.replayed"
    internal: ClassVar[bool] = True

    dead_letter_id: str
    delivery_id: str
    function: str

    @property
    def key(self) -> str:
        """One replay succeeds once."""
        return f"{self.dead_letter_id}:{self.delivery_id}"


class UploadReplayed(Event):
    """An upload whose handler failed is there to be handled again; its fields are those of an `Upload`.

    Cloud Storage says once that an object is there. Each handler of uploads hears this topic beside it.
    """

    topic: ClassVar[str] = "uploads.replayed"
    internal: ClassVar[bool] = True

    bucket: str
    name: str
    generation: int
    size: int
    content_type: str

    @property
    def key(self) -> str:
        """An object of one content."""
        return f"{self.name}#{self.generation}"


def forwarded(
    message_id: str, payload: str, attributes: Mapping[str, str], encoding: str = "text"
) -> DeadLettered | None:
    """What Pub/Sub itself gave up (a handler that never answered), in the form of our own; None for our own."""
    subscription = attributes.get("CloudPubSubDeadLetterSourceSubscription")
    if subscription is None:
        return None
    return DeadLettered(
        delivery_id=attributes.get("event_id", message_id),
        function=subscription,
        source_topic=attributes.get("topic", ""),
        fact=attributes.get("key", message_id),
        payload=payload,
        encoding=encoding,
        attributes=dict(attributes),
        error=f"no answer in {attributes.get('CloudPubSubDeadLetterSourceDeliveryCount', 'all')} deliveries",
    )
