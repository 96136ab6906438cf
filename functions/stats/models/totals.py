"""What was played, counted over four spans."""

from typing import Literal

from pydantic import Field

from shared.model import Model, Moment


class Totals(Model):
    """Counts over a span of time. A value that a game did not report is left out of the sums.

    `timed_matches` and `counted_matches` say how many matches reported it. `untimed_answers` are answers without a
    time: they are part of `answers`, but not of the average time.
    """

    matches: int = 0
    wins: int = 0
    losses: int = 0
    draws: int = 0
    score: int = 0
    kills: int = 0
    deaths: int = 0
    shots: int = 0
    hits: int = 0
    questions: int = 0
    answers: int = 0
    untimed_answers: int = 0
    answer_time_ms: int = 0
    seconds_played: float = 0.0
    timed_matches: int = 0
    counted_matches: int = 0


class Span(Model):
    """Totals of one season, week or day; `key` says which (`season-3`, `2026-W47`, `2026-11-20`)."""

    key: str
    totals: Totals = Totals()


class PlayerStats(Model):
    """A player's statistics. `stats_players/{player_id}`. Times are UTC; weeks are ISO 8601's.

    `streak_broken_at` is when the latest match was played that was not won: the current streak is the wins since then.
    `merged_ids` are of the accounts that were merged into this one: their matches are in its history.
    """

    player_id: str
    lifetime: Totals = Totals()
    season: Span | None = None
    week: Span | None = None
    day: Span | None = None
    current_win_streak: int = 0
    best_win_streak: int = 0
    streak_broken_at: Moment | None = None
    fastest_answer_ms: int | None = None
    last_match_at: Moment | None = None
    merged_ids: tuple[str, ...] = ()
    updated_at: Moment


class Derived(Model):
    """Rates and averages of the totals: null where nothing was counted. Rates are from 0 to 1."""

    win_rate: float | None
    kd_ratio: float | None
    accuracy_pct: float | None = Field(description="The share of shots that hit, from 0 to 100.")
    avg_answer_time_ms: float | None
    answer_rate: float | None


class Statistics(Model):
    """A player's statistics over one span of time."""

    span: Literal["lifetime", "season", "week", "day"]
    key: str | None = Field(description="The season, week or day; null for all time, and when no season is on.")
    totals: Totals
    derived: Derived


class PersonalBests(Model):
    """A player's records. The fastest answer is in milliseconds."""

    best_win_streak: int
    fastest_answer_ms: int | None
    peak_elo: int


class LifetimeStatistics(Statistics):
    """A player's statistics since the account was opened."""

    current_win_streak: int
    personal_bests: PersonalBests
    last_match_at: Moment | None


class PublicStatistics(LifetimeStatistics):
    """A player's public statistics."""

    user_id: str
    display_name: str
    elo: int


class Trend(Model):
    """How a player's rating has moved in 30 days."""

    direction: Literal["improving", "stable", "declining"]
    elo: int
    elo_before: int = Field(description="The rating 30 days ago; 1200 if the player had not played yet.")
    elo_change: int
    days: int = Field(examples=[30])
