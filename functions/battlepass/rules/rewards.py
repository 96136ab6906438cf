"""Which rewards a player may claim."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.battlepass.models.claims import BuyPass, PassPurchase
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import (
    TIER_TRACKS,
    PlayerBonus,
    Reward,
    Rewards,
    SeasonReward,
    TierReward,
    Track,
)
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.progress import started
from functions.battlepass.rules.tiers import tier_reached, tier_xp, with_available
from shared.errors import DomainError, NotFound

SETTLED = timedelta(minutes=1)
"""After which a purchase shows in whatever is read, however slow its commit was."""


class NoReward(NotFound):
    """The tier has no reward on this track."""

    code = "NO_REWARD"
    message = "This tier has no reward on this track; GET /api/v1/battlepass/tiers/{season} lists the rewards."


class AlreadyClaimed(DomainError):
    """The reward was claimed before."""

    status = 409
    code = "ALREADY_CLAIMED"
    message = "This reward was claimed before; the player has it."


class TierLocked(DomainError):
    """The player has not reached the tier."""

    status = 409
    code = "TIER_LOCKED"
    message = "The player has not reached this tier; see details for the XP that is missing."


class PremiumRequired(DomainError):
    """The reward needs the premium pass."""

    status = 403
    code = "PREMIUM_REQUIRED"
    message = "This reward needs the premium pass; buy it at POST /api/v1/me/battlepass/purchase-premium."


class AlreadyPremium(DomainError):
    """The player has the premium pass already."""

    status = 409
    code = "ALREADY_PREMIUM"
    message = "The player has this season's premium pass; nothing was paid."


class PassChanged(DomainError):
    """The offer is not the one that the player saw."""

    status = 409
    code = "PASS_CHANGED"
    message = "The offer has changed; nothing was paid. Get the season again to see the new offer."


def check_offer(season: Season, seen: BuyPass) -> None:
    """Raise PassChanged unless the season's pass is the one that was seen, at the price that was seen."""
    price = season.premium_price
    if seen.season_id not in {None, season.season_id} or seen.price not in {None, price.amount}:
        raise PassChanged(season=season.season_id, currency=price.currency, price=price.amount)


def reward_of(tiers: Sequence[TierReward], tier: int, track: Track) -> Reward:
    """What a tier gives on a track. Raises NoReward."""
    entry = next((entry for entry in tiers if entry.tier == tier), None)
    reward = _on(entry, track) if entry else None
    if reward is None:
        raise NoReward(tier=tier, track=track.value)
    return reward


def claimed(season: Season, progress: Progress, tier: int, track: Track, now: datetime) -> Progress:
    """The progress with a reward claimed (1v1bro 4.7, 4.8). Raises AlreadyClaimed, TierLocked, PremiumRequired."""
    field = f"claimed_{track.value}"
    before: tuple[int, ...] = getattr(progress, field)
    if tier in before:
        raise AlreadyClaimed(tier=tier, track=track.value)
    if tier > (reached := tier_reached(season, progress)):
        missing = tier * season.xp_per_tier - tier_xp(season, progress)
        raise TierLocked(tier=tier, current_tier=reached, missing_xp=missing)
    if track is Track.PREMIUM and not progress.is_premium:
        raise PremiumRequired(tier=tier, season=season.season_id)
    return progress.model_copy(
        update={field: tuple(sorted({*before, tier})), "claimed": progress.claimed + 1, "updated_at": now}
    )


def with_premium(season: Season, progress: Progress, now: datetime) -> Progress:
    """The progress with the premium pass (1v1bro 4.9): what was passed can be claimed. Raises AlreadyPremium."""
    if progress.is_premium:
        raise AlreadyPremium(season=season.season_id)
    return with_available(season, progress.model_copy(update={"is_premium": True, "updated_at": now}))


def claimable_premium(season: Season, progress: Progress) -> tuple[int, ...]:
    """The premium tiers that were reached and not claimed."""
    reached = tier_reached(season, progress)
    return tuple(tier for tier in season.premium_tiers if tier <= reached and tier not in progress.claimed_premium)


def rewards(
    season: Season, tiers: Sequence[TierReward], progress: Progress | None, bonuses: tuple[PlayerBonus, ...] = ()
) -> Rewards:
    """All rewards of a season, by what the player can do with them."""
    progress = progress or started(season, "", season.start_date)
    reached = tier_reached(season, progress)
    sorted_in: dict[str, list[SeasonReward]] = {"claimable": [], "claimed": [], "locked": []}
    for entry in sorted(tiers, key=lambda entry: entry.tier):
        for track in TIER_TRACKS:
            if (reward := _on(entry, track)) is None:
                continue
            if entry.tier in (progress.claimed_free if track is Track.FREE else progress.claimed_premium):
                place, needs = "claimed", []
            else:
                needs = ["tier"] if entry.tier > reached else []
                needs += ["premium"] if track is Track.PREMIUM and not progress.is_premium else []
                place = "locked" if needs else "claimable"
            sorted_in[place].append(
                SeasonReward.model_validate({"tier": entry.tier, "track": track, "reward": reward, "needs": needs})
            )
    return Rewards.model_validate(
        {"season_id": season.season_id, "current_tier": reached, "is_premium": progress.is_premium}
        | sorted_in
        | {"bonuses": bonuses}
    )


def wording(season_id: str, tier: int, track: Track) -> str:
    """What the ledger says that a reward was for."""
    what = f"bonus for earlier seasons: {tier}" if track is Track.BONUS else f"tier {tier}, {track}"
    return f"Battle pass {season_id}, {what}"


def _on(tier: TierReward, track: Track) -> Reward | None:
    return tier.free_reward if track is Track.FREE else tier.premium_reward


def is_mismatch(purchase: PassPurchase | None, now: datetime) -> bool:
    """Whether a player without the pass has paid for it, and not just now."""
    return purchase is not None and now - purchase.bought_at > SETTLED
