"""What totals make of rates."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from functions.battlepass.models.analytics import Analytics, SeasonCounts, SeasonTotals
from functions.battlepass.models.calendar import SeasonEnding
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules.calendar import next_season
from functions.battlepass.rules.season_details import shown
from functions.battlepass.rules.seasons import state_of

DAY, WEEK = timedelta(days=1), timedelta(days=7)


def first_hour(now: datetime, back: timedelta) -> datetime:
    """The hour from which on a player counts as active."""
    return (now - back).replace(minute=0, second=0, microsecond=0)


def analytics(season: Season, totals: SeasonTotals, counts: SeasonCounts, now: datetime) -> Analytics:
    """How a season goes (Battle Pass Service: key metrics)."""
    return Analytics(
        season_id=season.season_id,
        state=state_of(season, now),
        as_of=now,
        players=totals.players,
        daily_active_players=counts.active_day,
        weekly_active_players=counts.active_week,
        total_xp=totals.xp,
        xp_per_session=_share(totals.xp, totals.play_sessions),
        xp_per_player=_share(totals.xp, totals.players),
        rewards_available=totals.available,
        rewards_claimed=totals.claimed,
        claim_rate=_rate(totals.claimed, totals.available),
        premium_players=counts.premium,
        premium_conversion=_rate(counts.premium, totals.players),
        completed_players=counts.complete,
        completion_rate=_rate(counts.complete, totals.players),
    )


def ending(
    before: Season,
    after: Season,
    totals: SeasonTotals,
    premium_players: int,
    seasons: Iterable[Season],
    now: datetime,
    *,
    dry_run: bool,
) -> SeasonEnding:
    """What an early end does, or would do."""
    following = next_season(seasons, after.end_date)
    gap = following.start_date - after.end_date if following else None
    return SeasonEnding(
        season=shown(before if dry_run else after, now),
        dry_run=dry_run,
        ends_at=after.end_date,
        would_have_ended_at=before.end_date,
        players=totals.players,
        premium_players=premium_players,
        unclaimed_rewards=totals.available - totals.claimed,
        next_season=shown(following, now) if following else None,
        gap_seconds=None if gap is None else int(gap.total_seconds()),
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 2) if whole else None


def _rate(part: int, whole: int) -> float | None:
    """A share from 0 to 1: what is counted apart may be counted a moment later than the whole."""
    return round(min(1.0, part / whole), 4) if whole else None
