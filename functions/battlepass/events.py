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


class RewardClaimed(Event):
    """A player claimed a reward: it is theirs."""

    topic: ClassVar[str] = "battlepass.reward_claimed"

    player_id: str
    season_id: str
    tier: int
    track: str
    kind: str
    reference: str
    quantity: int

    @property
    def key(self) -> str:
        """A reward is claimed once."""
        return f"{self.season_id}:{self.player_id}:{self.track}:{self.tier}"


class PremiumPurchased(Event):
    """A player bought a season's premium pass. `tiers` are those whose premium rewards can be claimed from now on."""

    topic: ClassVar[str] = "battlepass.premium_purchased"

    player_id: str
    season_id: str
    currency: str
    amount: int
    tiers: tuple[int, ...]

    @property
    def key(self) -> str:
        """A pass is bought once a season."""
        return f"{self.season_id}:{self.player_id}"


class SeasonStarted(Event):
    """A season is on from now."""

    topic: ClassVar[str] = "battlepass.season_started"

    season_id: str
    season_number: int
    name: str
    start_date: Moment
    end_date: Moment

    @property
    def key(self) -> str:
        """A season starts once."""
        return self.season_id


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
