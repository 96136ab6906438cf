"""The facts that messages publish."""

from typing import ClassVar

from shared.event import Event


class BroadcastBegun(Event):
    """A broadcast to a segment began: its ranges are to be told."""

    topic: ClassVar[str] = "messages.broadcast_begun"
    internal: ClassVar[bool] = True

    broadcast_id: str
    ranges: int

    @property
    def key(self) -> str:
        """A broadcast begins once."""
        return self.broadcast_id
