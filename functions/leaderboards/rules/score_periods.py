"""When score boards are on, and when they begin anew.

A board's periods follow from the clock and its own dates alone, so that no job has to have run for the next to begin.
"""

from datetime import UTC, datetime, timedelta

from functions.leaderboards.models.score_seasons import NewScoreSeason, Recurrence, ScorePeriod, ScoreSeason
from shared.errors import DomainError, NotFound

CRONS = {Recurrence.DAILY: "0 0 * * *", Recurrence.WEEKLY: "0 0 * * 1"}

WHOLE = "all"
"""The key of the one period of a board that does not recur."""

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
KEY = "%Y%m%dT%H%M%SZ"


class UnknownScoreSeason(NotFound):
    """There is no such score board, or it is not active."""

    code = "UNKNOWN_SCORE_SEASON"
    message = "There is no score board with this id; GET /api/v1/leaderboards/seasons lists them."


class UnknownPeriod(NotFound):
    """The score board has no such period."""

    code = "UNKNOWN_PERIOD"
    message = "The board has no such period, or it has not begun; leave `period` out for the one that is on."


class ScoreSeasonNotOpen(DomainError):
    """The board takes no scores now: it is not active, has not begun, or is over."""

    status = 409
    code = "SCORE_SEASON_NOT_OPEN"
    message = "The board takes no scores now."


def period_at(season: NewScoreSeason, moment: datetime) -> ScorePeriod | None:
    """The period that a moment is in; None before the start and from the end on."""
    if moment < season.start_date or (season.end_date is not None and moment >= season.end_date):
        return None
    if season.recurrence is Recurrence.NONE:
        return ScorePeriod(key=WHOLE, starts_at=season.start_date, ends_at=season.end_date)
    from croniter import croniter

    cron = season.cron or CRONS[season.recurrence]
    second = moment.astimezone(UTC).replace(microsecond=0)
    reset = croniter(cron, second + timedelta(seconds=1)).get_prev(datetime)
    following = croniter(cron, second).get_next(datetime)
    starts = max(reset, season.start_date)
    ends = min(following, season.end_date) if season.end_date else following
    return ScorePeriod(key=starts.strftime(KEY), starts_at=starts, ends_at=ends)


def resets_at(season: NewScoreSeason, period: ScorePeriod) -> datetime:
    """When a period's scores are history, whatever becomes of the board's end; of one that never resets far away."""
    if season.recurrence is Recurrence.NONE:
        return NEVER
    from croniter import croniter

    cron = season.cron or CRONS[season.recurrence]
    reset: datetime = croniter(cron, period.starts_at.replace(microsecond=0)).get_next(datetime)
    return reset


def open_period(season: ScoreSeason, now: datetime) -> ScorePeriod:
    """The period that takes scores now. Raises ScoreSeasonNotOpen."""
    period = period_at(season, now) if season.is_active else None
    if period is None:
        why = (
            "It is not active." if not season.is_active else f"It is on from {season.start_date} to {season.end_date}."
        )
        raise ScoreSeasonNotOpen(f"The board {season.season_id} takes no scores now. {why}")
    return period


def shown_period(season: ScoreSeason, now: datetime, key: str | None) -> ScorePeriod:
    """The period that players see. Raises UnknownScoreSeason, also for a board that is not active, UnknownPeriod."""
    if not season.is_active:
        raise UnknownScoreSeason(season=season.season_id)
    return period_of(season, now, key)


def period_of(season: ScoreSeason, now: datetime, key: str | None) -> ScorePeriod:
    """The period with a key; without one, that which is on, or the last. Raises UnknownScoreSeason, UnknownPeriod."""
    current = period_at(season, now) or last_period(season, now)
    if current is None:
        raise UnknownScoreSeason(
            f"The board {season.season_id} begins at {season.start_date}.", season=season.season_id
        )
    if key is None or key == current.key:
        return current
    return _past_period(season, current, key)


def _past_period(season: ScoreSeason, current: ScorePeriod, key: str) -> ScorePeriod:
    if season.recurrence is Recurrence.NONE:
        raise UnknownPeriod(period=key)
    try:
        start = datetime.strptime(key, KEY).replace(tzinfo=UTC)
    except ValueError:
        raise UnknownPeriod(period=key) from None
    inside = max(start, season.start_date)  # the key of the first period has no fraction of a second
    period = period_at(season, inside) if inside < current.starts_at else None
    if period is None or period.key != key:
        raise UnknownPeriod(period=key)
    return period


def last_period(season: NewScoreSeason, now: datetime) -> ScorePeriod | None:
    """The last period of a board that is over; None for one that is not."""
    if season.end_date is None or now < season.end_date:
        return None
    return period_at(season, season.end_date - timedelta(microseconds=1))


def is_on(season: ScoreSeason | None, board: str, now: datetime) -> bool:
    """Whether a board (its id and a period's key) is of the period that is on."""
    period = period_at(season, now) if season is not None else None
    return period is not None and period.key == board.rpartition(":")[2]


def is_over(period: ScorePeriod, now: datetime) -> bool:
    """Whether a period takes no more scores."""
    return period.ends_at is not None and now >= period.ends_at


def first_close(season: NewScoreSeason, now: datetime) -> datetime | None:
    """When the first period that can have scores has to be closed; None for a board that does not end."""
    first = period_at(season, max(season.start_date, now))
    return first.ends_at if first is not None else None


def next_close(season: ScoreSeason, closed: datetime) -> datetime | None:
    """When the period after the one that ended at `closed` has to be closed; None: that was the last."""
    following = period_at(season, closed)
    return following.ends_at if following else None
