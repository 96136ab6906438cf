"""What players claim and buy."""

from pydantic import Field

from functions.battlepass.models.rewards import Reward, Track
from functions.battlepass.models.seasons import HIGHEST_TIER
from shared.model import Id, Model, Moment


class Claim(Model):
    """A reward that was handed out. `battlepass_claims/{season_id}:{player_id}:{track}:{tier}`: never changed.

    `claimed_by` is who asked for it: the player, or a game server.
    """

    season_id: str
    player_id: str
    track: Track
    tier: int
    reward: Reward
    claimed_by: str
    claimed_at: Moment


class PassPurchase(Model):
    """A premium pass that was paid for. `battlepass_purchases/{season_id}:{player_id}`: never changed."""

    season_id: str
    player_id: str
    currency: str
    amount: int
    bought_at: Moment


class BuyPass(Model):
    """What the player saw: with a season or a price, nothing is bought when another is offered by now."""

    season_id: Id | None = None
    price: int | None = Field(None, ge=1, le=1_000_000, examples=[950])


class ClaimReward(Model):
    """Which reward; of the season that is on, unless another is named: what was reached stays claimable."""

    tier: int = Field(ge=1, le=HIGHEST_TIER)
    track: Track = Track.FREE
    season_id: Id | None = None


class ClaimLevel(Model):
    """Which reward, in the words of the Battle Pass Service: `level` is the tier, `tier` is the track."""

    level: int = Field(ge=1, le=HIGHEST_TIER)
    tier: Track = Track.FREE
    season_id: Id | None = None


class ClaimedReward(Model):
    """A reward that is the player's now. `is_new`: a cosmetic or title that they already had is not."""

    season_id: str
    tier: int
    track: Track
    reward: Reward
    is_new: bool
    claimed_at: Moment


class PassBought(Model):
    """A premium pass, what is left in the wallet, and the premium rewards that can be claimed at once."""

    season_id: str
    is_premium: bool
    currency: str
    amount: int
    balance: int
    claimable_tiers: tuple[int, ...]
