"""Which tier XP reaches, and how many rewards that makes claimable."""

from bisect import bisect_right

from functions.battlepass.models.seasons import HIGHEST_TIER, Season


def tier_of(xp: int, xp_per_tier: int) -> int:
    """The tier that a season's XP reaches, 0 to 100 (1v1bro 4.2, 4.5)."""
    return min(HIGHEST_TIER, xp // xp_per_tier)


def available(season: Season, xp: int, *, is_premium: bool) -> int:
    """How many rewards this XP has reached, on the tracks that the player has."""
    tier = tier_of(xp, season.xp_per_tier)
    return bisect_right(season.free_tiers, tier) + (bisect_right(season.premium_tiers, tier) if is_premium else 0)
