"""Seasons in Firestore; each instance remembers them for half a minute."""

from datetime import UTC, datetime

from async_lru import alru_cache

from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import seasons as rules
from shared.firestore.collection import Collection

SEASONS = Collection("battlepass_seasons", Season)
MOST_SEASONS = 200


@alru_cache(maxsize=1, ttl=rules.REMEMBERED)
async def seasons() -> tuple[Season, ...]:
    """All seasons, the latest first (a read each, once in half a minute and instance)."""
    return tuple(await SEASONS.select(order=[("start_date", "DESCENDING")], limit=MOST_SEASONS))


async def season_at(moment: datetime) -> Season | None:
    """The season that is on at a moment."""
    return rules.season_at(await seasons(), moment)


async def season(season_id: str) -> Season:
    """A season by its id. Raises UnknownSeason."""
    return rules.season_of(await seasons(), season_id)


async def current() -> Season:
    """The season that is on now. Raises NoActiveSeason."""
    return rules.current(await seasons(), datetime.now(UTC))


async def current_or(season_id: str | None) -> Season:
    """The named season, or the one that is on now. Raises UnknownSeason or NoActiveSeason."""
    return rules.current_or(await seasons(), season_id, datetime.now(UTC))
