"""The facts that platform publishes, for its own handlers."""

from typing import ClassVar

from shared.event import Event


class BulkReplayAdvanced(Event):
    """A replay of many dead letters has come to a position, and there is more."""

    topic: ClassVar[str] = "dead-letters.bulk-replay"
    internal: ClassVar[bool] = True

    replay_id: str
    position: str

    @property
    def key(self) -> str:
        """Each position is passed once."""
        return f"{self.replay_id}:{self.position}"
