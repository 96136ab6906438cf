"""The facts that the battle pass publishes."""

from typing import ClassVar

from shared.event import Event


class RewardEarned(Event):
    """A player reached tiers whose rewards can be claimed from now on."""

    topic: ClassVar[str] = "battlepass.reward_earned"

    player_id: str
    season_id: str
    tiers: tuple[int, ...]

    @property
    def key(self) -> str:
        """A tier is reached once a season."""
        return f"{self.season_id}:{self.player_id}:{self.tiers[-1]}"
