"""What tiers give, and what players claimed of it."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from functions.battlepass.models.seasons import HIGHEST_TIER
from shared.model import Model


class Track(StrEnum):
    """The track of a reward: free for everybody, or premium for players with the pass."""

    FREE = "free"
    PREMIUM = "premium"


class Reward(Model):
    """What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins."""

    kind: Literal["cosmetic", "coins", "title"]
    reference: str = Field(
        "", max_length=50, description="The id of the cosmetic, or the title.", examples=["skin-neon-fox"]
    )
    quantity: int = Field(1, ge=1, le=1_000_000, description="The number of coins; 1 for anything else.")

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


class Rewards(Model):
    """A player's rewards of a season, in the order of the tiers."""

    season_id: str
    current_tier: int
    is_premium: bool
    claimable: tuple[SeasonReward, ...]
    claimed: tuple[SeasonReward, ...]
    locked: tuple[SeasonReward, ...]
