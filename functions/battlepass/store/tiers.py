"""Rewards of seasons in Firestore."""

from async_lru import alru_cache

from functions.battlepass.models.rewards import SeasonTiers, TierReward
from functions.battlepass.rules.seasons import REMEMBERED
from shared.firestore.collection import Collection

TIERS = Collection("battlepass_tiers", SeasonTiers)
PAGE = "battlepass:tiers:{season}"


@alru_cache(maxsize=8, ttl=REMEMBERED)
async def tiers(season_id: str) -> tuple[TierReward, ...]:
    """A season's rewards (one read, once in half a minute and instance): they do not change once it is on."""
    stored = await TIERS.get(season_id)
    return stored.tiers if stored else ()
