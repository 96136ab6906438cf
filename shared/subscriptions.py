"""Who outside subscribes to which events, and what they are told."""

from typing import ClassVar

from pydantic import Field

from shared.event import Event
from shared.model import Id, Model, Moment


class Subscribed(Model):
    """What one subscriber wants to be told."""

    events: tuple[str, ...]
    is_enabled: bool = True


class Subscriptions(Model):
    """Who subscribes to which events, by the subscriber's id. `events_subscriptions/all`."""

    subscribers: dict[Id, Subscribed] = Field(default_factory=dict)

    def topics(self) -> frozenset[str]:
        """The events that anybody wants."""
        return frozenset(name for each in self.subscribers.values() if each.is_enabled for name in each.events)

    def wanting(self, topic: str) -> list[str]:
        """Who wants an event."""
        return [name for name, each in self.subscribers.items() if each.is_enabled and topic in each.events]


class EventCopied(Event):
    """An event that somebody subscribes to: its name, the fact that it tells of, and its content as JSON."""

    topic: ClassVar[str] = "events.copied"
    internal: ClassVar[bool] = True

    event_id: str
    name: str
    fact: str
    content: str
    created_at: Moment

    @property
    def key(self) -> str:
        """An event is copied once."""
        return self.event_id
