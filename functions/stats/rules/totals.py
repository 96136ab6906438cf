"""What follows from totals."""

from typing import Literal

from functions.leaderboards.api.cards import PlayerRating
from functions.stats.models.totals import (
    Derived,
    LifetimeStatistics,
    PersonalBests,
    PlayerStats,
    Span,
    Statistics,
    Totals,
)


def derived(totals: Totals) -> Derived:
    """Rates from totals (1v1bro 6.3). Draws are played, and not won; without deaths the ratio is the kills."""

    def rate(part: float, whole: float) -> float | None:
        return round(part / whole, 4) if whole else None

    accuracy = rate(totals.hits, totals.shots)
    kills_per_death = round(totals.kills / max(1, totals.deaths), 4) if totals.kills or totals.deaths else None
    return Derived(
        win_rate=rate(totals.wins, totals.matches),
        kd_ratio=kills_per_death,
        accuracy_pct=None if accuracy is None else round(accuracy * 100, 2),
        avg_answer_time_ms=rate(totals.answer_time_ms, totals.answers - totals.untimed_answers),
        answer_rate=rate(totals.answers, totals.questions),
    )


def statistics(span: Literal["season", "week", "day"], kept: Span | None, key: str | None) -> Statistics:
    """The statistics of the span that is on now; zeros when nothing was played in it."""
    totals = kept.totals if kept is not None and kept.key == key else Totals()
    return Statistics(span=span, key=key, totals=totals, derived=derived(totals))


def lifetime(stats: PlayerStats, rating: PlayerRating) -> LifetimeStatistics:
    """The statistics of all time."""
    return LifetimeStatistics(
        span="lifetime",
        key=None,
        totals=stats.lifetime,
        derived=derived(stats.lifetime),
        current_win_streak=stats.current_win_streak,
        personal_bests=PersonalBests(
            best_win_streak=stats.best_win_streak,
            fastest_answer_ms=stats.fastest_answer_ms,
            peak_elo=rating.peak_elo,
        ),
        last_match_at=stats.last_match_at,
    )
