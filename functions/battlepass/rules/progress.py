"""What XP makes of a player's season."""

from datetime import datetime, timedelta

from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.rules.tiers import with_available

PAUSE = timedelta(minutes=30)
"""What makes two sessions of play out of one."""


def started(season: Season, player_id: str, now: datetime) -> Progress:
    """A season's progress before its first XP."""
    return Progress(season_id=season.season_id, season_number=season.season_number, player_id=player_id, updated_at=now)


def with_gain(season: Season, before: Progress, gain: XpGain) -> Progress:
    """The progress after a gain. One that comes late, from before the last one, makes no session of its own."""
    last, earned = before.last_gain_at, gain.earned_at
    hour = earned.replace(minute=0, second=0, microsecond=0)
    after = before.model_copy(
        update={
            "xp": before.xp + gain.amount,
            "xp_by_source": before.xp_by_source
            | {gain.source.value: before.xp_by_source.get(gain.source, 0) + gain.amount},
            "play_sessions": before.play_sessions + (last is None or earned > last + PAUSE),
            "last_gain_at": max(last or earned, earned),
            "active_hour": max(before.active_hour or hour, hour),
            "updated_at": gain.logged_at,
        }
    )
    return with_available(season, after)
