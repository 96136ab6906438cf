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


class MigrationAdvanced(Event):
    """A run of a migration has come to a step, from which it has to go on."""

    topic: ClassVar[str] = "migrations.advanced"
    internal: ClassVar[bool] = True

    run_id: str
    step: int

    @property
    def key(self) -> str:
        """Each step is taken once."""
        return f"{self.run_id}:{self.step}"
