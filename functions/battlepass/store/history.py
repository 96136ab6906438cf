"""What players look back on, in Firestore."""

from datetime import datetime

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.xp import XpGain
from functions.battlepass.store.progress import PROGRESS, XP_LOG


async def seasons(player_id: str, limit: int, before: int | None) -> list[Progress]:
    """A player's seasons, the latest first, before the season of the given number (a read each)."""
    return await PROGRESS.select(
        ("player_id", "==", player_id),
        order=[("season_number", "DESCENDING")],
        limit=limit,
        after=() if before is None else (before,),
    )


async def grants_between(
    player_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[XpGain]:
    """What game servers granted a player from `start` to before `end`, the latest first (a read each)."""
    return await XP_LOG.select(
        ("player_id", "==", player_id),
        ("is_grant", "==", True),
        ("logged_at", ">=", start),
        ("logged_at", "<", end),
        order=[("logged_at", "DESCENDING"), ("fact", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def gains(season_id: str, player_id: str, limit: int, after: tuple[datetime, str] | None) -> list[XpGain]:
    """A player's gains in a season, the latest first, after the given time and fact (a read each)."""
    return await XP_LOG.select(
        ("player_id", "==", player_id),
        ("season_id", "==", season_id),
        order=[("earned_at", "DESCENDING"), ("fact", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
