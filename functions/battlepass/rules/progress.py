"""What XP makes of a player's season."""

from bisect import bisect_right
from datetime import datetime, timedelta

from functions.battlepass.models.progress import MyBattlePass, PlayerProgress, Progress
from functions.battlepass.models.seasons import HIGHEST_TIER, Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules.seasons import shown, state_of

PAUSE = timedelta(minutes=30)
"""What makes two sessions of play out of one."""


def tier_of(xp: int, xp_per_tier: int) -> int:
    """The tier that a season's XP reaches, 0 to 100 (1v1bro 4.2, 4.5)."""
    return min(HIGHEST_TIER, xp // xp_per_tier)


def tiers_reached(before: int, after: int, xp_per_tier: int) -> tuple[int, ...]:
    """The tiers between two amounts of XP."""
    return tuple(range(tier_of(before, xp_per_tier) + 1, tier_of(after, xp_per_tier) + 1))


def started(season: Season, player_id: str, now: datetime) -> Progress:
    """A season's progress before its first XP."""
    return Progress(season_id=season.season_id, season_number=season.season_number, player_id=player_id, updated_at=now)


def available(season: Season, xp: int, *, is_premium: bool) -> int:
    """How many rewards this XP has reached, on the tracks that the player has."""
    tier = tier_of(xp, season.xp_per_tier)
    return bisect_right(season.free_tiers, tier) + (bisect_right(season.premium_tiers, tier) if is_premium else 0)


def with_gain(season: Season, before: Progress, gain: XpGain) -> Progress:
    """The progress after a gain. One that comes late, from before the last one, makes no session of its own."""
    xp = before.xp + gain.amount
    last, earned = before.last_gain_at, gain.earned_at
    hour = earned.replace(minute=0, second=0, microsecond=0)
    return before.model_copy(
        update={
            "xp": xp,
            "xp_by_source": before.xp_by_source
            | {gain.source.value: before.xp_by_source.get(gain.source, 0) + gain.amount},
            "available": available(season, xp, is_premium=before.is_premium),
            "play_sessions": before.play_sessions + (last is None or earned > last + PAUSE),
            "last_gain_at": max(last or earned, earned),
            "active_hour": max(before.active_hour or hour, hour),
            "updated_at": gain.logged_at,
        }
    )


def my_battle_pass(season: Season, progress: Progress | None, now: datetime) -> MyBattlePass:
    """A player's season as they see it; without progress, the start of it."""
    xp = progress.xp if progress else 0
    tier, into, missing = _standing(xp, season.xp_per_tier)
    return MyBattlePass(
        season=shown(season, now),
        current_tier=tier,
        current_xp=into,
        xp_to_next_tier=missing,
        total_xp=xp,
        is_premium=bool(progress and progress.is_premium),
        claimed_free=progress.claimed_free if progress else (),
        claimed_premium=progress.claimed_premium if progress else (),
    )


def player_progress(season: Season, player_id: str, progress: Progress | None, now: datetime) -> PlayerProgress:
    """The same in the words of the Battle Pass Service."""
    xp = progress.xp if progress else 0
    level, into, missing = _standing(xp, season.xp_per_tier)
    return PlayerProgress(
        player_id=player_id,
        season_id=season.season_id,
        season_state=state_of(season, now),
        current_level=level,
        current_xp=into,
        xp_to_next_level=missing,
        total_xp=xp,
        is_premium=bool(progress and progress.is_premium),
    )


def _standing(xp: int, xp_per_tier: int) -> tuple[int, int, int | None]:
    """The tier, the XP into it, and what is missing to the next."""
    tier = tier_of(xp, xp_per_tier)
    into = xp - tier * xp_per_tier
    return tier, into, None if tier == HIGHEST_TIER else xp_per_tier - into
