"""How many tiers a season has."""

HIGHEST_TIER = 100
