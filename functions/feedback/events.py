"""The facts that feedback publishes."""

from typing import ClassVar

from shared.event import Event
from shared.model import Moment


class FeedbackCreated(Event):
    """A player reported a bug that nobody had reported, or had an idea."""

    topic: ClassVar[str] = "feedback.created"

    item_id: str
    kind: str
    created_at: Moment

    @property
    def key(self) -> str:
        """An item is created once."""
        return self.item_id


class FeedbackChanged(Event):
    """A bug or an idea has another state. `change` numbers the changes of its states."""

    topic: ClassVar[str] = "feedback.changed"

    item_id: str
    kind: str
    change: int
    state: str
    before: str
    changed_at: Moment

    @property
    def key(self) -> str:
        """One change of an item."""
        return f"{self.item_id}:{self.change}"
