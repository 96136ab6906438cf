"""What players look back on."""

from collections.abc import Iterable
from datetime import datetime

from functions.battlepass.models.history import MyXp, SeasonResult, SourceTotal, XpHistoryEntry
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.models.xp import XpGain, XpSource
from functions.battlepass.rules.seasons import state_of
from functions.battlepass.rules.tiers import tier_reached

SHOWN = set(XpHistoryEntry.model_fields)


def played(season: Season, progress: Progress, now: datetime) -> SeasonResult:
    """What a player made of a season."""
    level = tier_reached(season, progress)
    return SeasonResult(
        season_id=season.season_id,
        season_number=season.season_number,
        name=season.name,
        state=state_of(season, now),
        level=level,
        total_xp=progress.xp,
        is_premium=progress.is_premium,
        is_complete=level == HIGHEST_TIER,
        rewards_available=progress.available,
        rewards_claimed=progress.claimed,
        play_sessions=progress.play_sessions,
    )


def my_xp(season: Season, progress: Progress | None, gains: Iterable[XpGain], next_cursor: str | None) -> MyXp:
    """Where a season's XP came from: the sources that gave any, the largest first."""
    given = sorted(progress.xp_by_source.items(), key=lambda item: (-item[1], item[0])) if progress else []
    return MyXp(
        season_id=season.season_id,
        total_xp=progress.xp if progress else 0,
        by_source=tuple(SourceTotal(source=XpSource(source), xp=xp) for source, xp in given),
        items=tuple(XpHistoryEntry.model_validate(gain.model_dump(include=SHOWN)) for gain in gains),
        next_cursor=next_cursor,
    )
