"""Which tier a player has reached, and how many rewards that makes claimable."""

from bisect import bisect_right

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tiers import HIGHEST_TIER


def tier_of(xp: int, xp_per_tier: int) -> int:
    """The tier that XP reaches, 0 to 100 (1v1bro 4.2, 4.5)."""
    return min(HIGHEST_TIER, xp // xp_per_tier)


def tier_xp(season: Season, progress: Progress | None) -> int:
    """What the tier is reckoned from: the XP of the season, and what the tiers that were bought are worth in it."""
    return progress.xp + progress.purchased_tiers * season.xp_per_tier if progress else 0


def tier_reached(season: Season, progress: Progress | None) -> int:
    """The tier that a player has reached."""
    return tier_of(tier_xp(season, progress), season.xp_per_tier)


def tiers_reached(season: Season, before: Progress | None, after: Progress | None) -> tuple[int, ...]:
    """The tiers that a player has reached since."""
    return tuple(range(tier_reached(season, before) + 1, tier_reached(season, after) + 1))


def available(season: Season, progress: Progress) -> int:
    """How many rewards a player has reached, on the tracks that they have."""
    tier = tier_reached(season, progress)
    premium = bisect_right(season.premium_tiers, tier) if progress.is_premium else 0
    return bisect_right(season.free_tiers, tier) + premium


def with_available(season: Season, progress: Progress) -> Progress:
    """The progress with the count of rewards that it has reached."""
    return progress.model_copy(update={"available": available(season, progress)})
