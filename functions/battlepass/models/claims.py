"""What players claim and buy."""

from pydantic import Field

from functions.battlepass.models.rewards import Reward, Track
from functions.battlepass.models.tiers import HIGHEST_TIER
from shared.model import Id, Model, Moment


class Claim(Model):
    """A reward that was handed out. `battlepass_claims/{season_id}:{player_id}:{track}:{tier}`: never changed.

    `claimed_by` is who asked for it: the player, or a game server. It is sealed by `given_at`, which a copy
    from another environment does not have: fields are never renamed, and a new one has an empty default.
    """

    season_id: str
    player_id: str
    track: Track
    tier: int
    reward: Reward
    claimed_by: str
    claimed_at: Moment
    claim_id: str = ""
    given_at: Moment | None = None


class PassPurchase(Model):
    """A premium pass that was paid for. `battlepass_purchases/{season_id}:{player_id}`: never changed."""

    season_id: str
    player_id: str
    currency: str
    amount: int
    bought_at: Moment


class BuyPass(Model):
    """The season and the price that the player saw. Nothing is bought if the offer is another one now."""

    season_id: Id | None = None
    price: int | None = Field(None, ge=1, le=1_000_000, examples=[950])


class ClaimReward(Model):
    """The reward to claim: of the current season, unless another one is named.

    Rewards that were reached stay claimable after the season. On the track `bonus`, `tier` is the bonus's number of
    seasons.
    """

    tier: int = Field(ge=1, le=HIGHEST_TIER)
    track: Track = Track.FREE
    season_id: Id | None = None


class ClaimLevel(Model):
    """The reward to claim: `level` is the tier (of a bonus, its number of seasons), `tier` is the track.

    Source: Battle Pass Service, whose terms these are.
    """

    level: int = Field(ge=1, le=HIGHEST_TIER)
    tier: Track = Track.FREE
    season_id: Id | None = None


class ClaimedReward(Model):
    """A reward that was claimed. `is_new` is false for a cosmetic or title that the player had already.

    Of a bonus, `tier` is its number of seasons.
    """

    season_id: str
    tier: int
    track: Track
    reward: Reward
    is_new: bool
    claimed_at: Moment


class PremiumPass(Model):
    """The premium pass, what is left in the wallet, and the premium rewards that can be claimed at once."""

    season_id: str
    is_premium: bool
    currency: str
    amount: int
    balance: int
    claimable_tiers: tuple[int, ...]
