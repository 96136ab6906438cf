"""The facts that the battle pass publishes."""

from typing import ClassVar

from shared.event import Event
from shared.model import Moment


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


class SeasonEnded(Event):
    """A season is over. Matches that were played in it still count for it, however late they are reported."""

    topic: ClassVar[str] = "battlepass.season_ended"

    season_id: str
    season_number: int
    name: str
    start_date: Moment
    end_date: Moment

    @property
    def key(self) -> str:
        """A season ends once."""
        return self.season_id
