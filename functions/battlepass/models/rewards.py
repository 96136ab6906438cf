"""What tiers give, and what players claimed of it."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from functions.battlepass.models.tiers import HIGHEST_TIER
from shared.model import Model
from shared.text.urls import PictureUrl

MOST_LOOKED_BACK = 20


class Track(StrEnum):
    """The track of a reward: free for everybody, premium for players with the pass, bonus for earlier seasons."""

    FREE = "free"
    PREMIUM = "premium"
    BONUS = "bonus"


TIER_TRACKS = (Track.FREE, Track.PREMIUM)
"""The tracks on which tiers have rewards."""


class Reward(Model):
    """What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins."""

    kind: Literal["cosmetic", "coins", "title"]
    reference: str = Field(
        "", max_length=50, description="The id of the cosmetic, or the title.", examples=["skin-neon-fox"]
    )
    quantity: int = Field(1, ge=1, le=1_000_000, description="The number of coins; 1 for anything else.")
    image_url: PictureUrl | None = None

    @model_validator(mode="after")
    def _can_be_given(self) -> "Reward":
        if (self.kind == "coins") == bool(self.reference):
            raise ValueError("reference: says which cosmetic or title it is, and is left out for coins")
        if self.kind != "coins" and self.quantity != 1:
            raise ValueError("quantity: is for coins; of a cosmetic or a title there is one")
        return self


class TierReward(Model):
    """The rewards of one tier, one on each track."""

    tier: int = Field(ge=1, le=HIGHEST_TIER)
    free_reward: Reward | None = None
    premium_reward: Reward | None = None


class SeasonTiers(Model):
    """All rewards of a season. `battlepass_tiers/{season_id}`: apart, as awarding XP does not need them."""

    season_id: str
    tiers: tuple[TierReward, ...]


class Tiers(Model):
    """The tiers of a season that have a reward, in order."""

    season_id: str
    xp_per_tier: int
    highest_tier: int
    tiers: tuple[TierReward, ...]


class SeasonReward(Model):
    """One reward of a season. `needs` says why a locked reward is locked."""

    tier: int
    track: Track
    reward: Reward
    needs: tuple[Literal["tier", "premium"], ...] = ()


class SeasonBonus(Model):
    """A reward for players who reached `level` in at least `seasons` of the 20 seasons before.

    The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
    season on.
    """

    seasons: int = Field(ge=1, le=MOST_LOOKED_BACK, examples=[3])
    level: int = Field(ge=1, le=HIGHEST_TIER, examples=[50])
    reward: Reward


class PlayerBonus(SeasonBonus):
    """A bonus as a player stands: `seasons_reached` of the seasons before gave the level."""

    seasons_reached: int
    state: Literal["claimable", "claimed", "locked"]


class Rewards(Model):
    """A player's rewards of a season, in the order of the tiers; and the season's bonuses for earlier seasons."""

    season_id: str
    current_tier: int
    is_premium: bool
    claimable: tuple[SeasonReward, ...]
    claimed: tuple[SeasonReward, ...]
    locked: tuple[SeasonReward, ...]
    bonuses: tuple[PlayerBonus, ...]
