"""What Firestore adds up over a season's players: from indexes, so that no event writes anything for it."""

import asyncio
from datetime import datetime

from functions.battlepass.models.analytics import SeasonCounts, SeasonTotals
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.rules import analytics as rules
from functions.battlepass.store.progress import PROGRESS

PAGE = "battlepass:analytics:{season}"


async def totals(season_id: str) -> SeasonTotals:
    """All that is added up (a read for each thousand players)."""
    count, sums = await PROGRESS.totals(
        ("season_id", "==", season_id), fields=["available", "claimed", "play_sessions", "xp"]
    )
    return SeasonTotals.model_validate({"players": count} | sums)


async def premium_players(season_id: str) -> int:
    """How many have the pass (a read for each thousand of them)."""
    return await PROGRESS.count(("season_id", "==", season_id), ("is_premium", "==", True))


async def counts(season: Season, now: datetime) -> SeasonCounts:
    """How many players are of a kind: four counts at once (a read for each thousand players of a kind)."""
    complete = HIGHEST_TIER * season.xp_per_tier
    day, week, finished, premium = await asyncio.gather(
        _active_since(season.season_id, rules.first_hour(now, rules.DAY)),
        _active_since(season.season_id, rules.first_hour(now, rules.WEEK)),
        PROGRESS.count(("season_id", "==", season.season_id), ("xp", ">=", complete)),
        premium_players(season.season_id),
    )
    return SeasonCounts(active_day=day, active_week=week, premium=premium, complete=finished)


async def _active_since(season_id: str, hour: datetime) -> int:
    return await PROGRESS.count(("season_id", "==", season_id), ("active_hour", ">=", hour))
