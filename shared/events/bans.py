"""Bans that take more from players than their sign-in."""

from typing import ClassVar

from shared.event import Event
from shared.model import Id


class BanChanged(Event):
    """A ban that revokes what a player owns by purchases began, or ended. `epoch` is higher in the later fact."""

    topic: ClassVar[str] = "account.ban_changed"

    player_id: Id
    revokes: bool
    epoch: int
    by: str
    reason: str

    @property
    def key(self) -> str:
        """An account changes once an epoch."""
        return f"{self.player_id}:{self.epoch}"
