"""How a match adds to statistics."""

from datetime import datetime

from functions.matches.events import MatchCompleted, Participant
from functions.stats.models.matches import RecordedMatch
from functions.stats.models.totals import PlayerStats, Span, Totals
from functions.stats.rules.matches import day_key, outcome_for, pair_of, week_key

_SUMMED = ("score", "kills", "deaths", "shots", "hits", "questions", "answers", "answer_time_ms")


def add(totals: Totals, part: Participant, outcome: str, duration: float | None) -> Totals:
    """The totals with one more match. A draw counts as neither win nor loss; what is null adds nothing."""
    counted = any(getattr(part, name) is not None for name in _SUMMED)
    untimed = part.answers or 0 if part.answer_time_ms is None else 0
    summed = {name: getattr(totals, name) + (getattr(part, name) or 0) for name in _SUMMED}
    if part.answers is None:
        summed["answer_time_ms"] = totals.answer_time_ms
    return totals.model_copy(
        update={
            "matches": totals.matches + 1,
            "wins": totals.wins + (outcome == "win"),
            "losses": totals.losses + (outcome == "loss"),
            "draws": totals.draws + (outcome == "draw"),
            "seconds_played": totals.seconds_played + (duration or 0.0),
            "timed_matches": totals.timed_matches + (duration is not None),
            "counted_matches": totals.counted_matches + counted,
            "untimed_answers": totals.untimed_answers + untimed,
            **summed,
        }
    )


def roll(span: Span | None, key: str | None) -> Span | None:
    """The span to add to: the current one, or a new one when its time has come; None for one that is over."""
    if key is None or (span is not None and key < span.key):
        return None
    return span if span is not None and span.key == key else Span(key=key)


def record(
    stats: PlayerStats, match: MatchCompleted, season_id: str | None, now: datetime, wins_since: int = 0
) -> PlayerStats:
    """A player's statistics with one more match.

    A match that arrives late counts for all time, and not for a season, week or day that is over. The current streak
    is the wins since the latest match that was not won, in whatever order they are recorded; `wins_since` are those
    after this match where `needs_wins_since` asks for them. The best streak is the longest that the current one was.
    """
    part = next(player for player in match.players if player.player_id == stats.player_id)
    outcome = outcome_for(stats.player_id, match.winner_id)
    streak, broken_at = _streak(stats, match.played_at, wins_since, won=outcome == "win")
    fastest = [answer_ms for answer_ms in (stats.fastest_answer_ms, part.fastest_answer_ms) if answer_ms is not None]
    spans = {"season": roll_season(stats.season, season_id, stats.last_match_at, match.played_at)}
    spans |= {
        "week": roll(stats.week, week_key(match.played_at)),
        "day": roll(stats.day, day_key(match.played_at)),
    }
    changed = {
        name: span.model_copy(update={"totals": add(span.totals, part, outcome, match.duration_seconds)})
        for name, span in spans.items()
        if span is not None
    }
    return stats.model_copy(
        update={
            **changed,
            "lifetime": add(stats.lifetime, part, outcome, match.duration_seconds),
            "current_win_streak": streak,
            "best_win_streak": max(stats.best_win_streak, streak),
            "streak_broken_at": broken_at,
            "fastest_answer_ms": min(fastest, default=None),
            "last_match_at": max(filter(None, (stats.last_match_at, match.played_at))),
            "updated_at": now,
        }
    )


def needs_wins_since(stats: PlayerStats, match: MatchCompleted) -> bool:
    """Whether a match broke the current streak before its end: which of its wins came later has to be counted."""
    late = stats.last_match_at is not None and match.played_at < stats.last_match_at
    return late and match.winner_id != stats.player_id and _is_in_streak(stats, match.played_at)


def _is_in_streak(stats: PlayerStats, played_at: datetime) -> bool:
    return stats.streak_broken_at is None or played_at > stats.streak_broken_at


def _streak(stats: PlayerStats, played_at: datetime, wins_since: int, *, won: bool) -> tuple[int, datetime | None]:
    if not _is_in_streak(stats, played_at):
        return stats.current_win_streak, stats.streak_broken_at
    if won:
        return stats.current_win_streak + 1, stats.streak_broken_at
    return wins_since, played_at


def roll_season(
    span: Span | None, season_id: str | None, last_match_at: datetime | None, played_at: datetime
) -> Span | None:
    """As `roll`; season ids have no order, so another season begins with a match later than all before."""
    if season_id is None:
        return None
    if span is None or span.key == season_id:
        return span or Span(key=season_id)
    return Span(key=season_id) if last_match_at is None or played_at > last_match_at else None


def recorded(match: MatchCompleted, season_id: str | None, now: datetime) -> RecordedMatch:
    """A match as history keeps it."""
    first, second = match.players
    return RecordedMatch(
        match_id=match.match_id,
        player_ids=(first.player_id, second.player_id),
        pair=pair_of(first.player_id, second.player_id),
        players=match.players,
        winner_id=match.winner_id,
        map=match.map,
        duration_seconds=match.duration_seconds,
        season_id=season_id,
        played_at=match.played_at,
        recorded_at=now,
    )
