"""How a match adds to statistics, and what follows from them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from functions.leaderboards.models import MatchResult
from functions.matches.events import MatchCompleted
from functions.matches.models import Participant
from functions.stats.models import AddedStats, Derived, MatchShown, PlayerStats, RecordedMatch, Span, Totals

_SUMMED = ("score", "kills", "deaths", "shots", "hits", "questions", "answers", "answer_time_ms")


def week_key(moment: datetime) -> str:
    """The ISO 8601 week, such as `2026-W47`."""
    year, week, _ = moment.isocalendar()
    return f"{year}-W{week:02d}"


def day_key(moment: datetime) -> str:
    """The day in UTC, such as `2026-11-20`."""
    return moment.date().isoformat()


def outcome_for(player_id: str, winner_id: str | None) -> Literal["win", "loss", "draw"]:
    """How a match ended for a player; without a winner it is a draw."""
    if winner_id is None:
        return "draw"
    return "win" if winner_id == player_id else "loss"


def add(totals: Totals, part: Participant, outcome: str, duration: float | None) -> Totals:
    """The totals with one more match. A draw counts as neither win nor loss; what is null adds nothing."""
    counted = any(getattr(part, name) is not None for name in _SUMMED)
    return totals.model_copy(
        update={
            "matches": totals.matches + 1,
            "wins": totals.wins + (outcome == "win"),
            "losses": totals.losses + (outcome == "loss"),
            "draws": totals.draws + (outcome == "draw"),
            "seconds_played": totals.seconds_played + (duration or 0.0),
            "timed_matches": totals.timed_matches + (duration is not None),
            "counted_matches": totals.counted_matches + counted,
            **{name: getattr(totals, name) + (getattr(part, name) or 0) for name in _SUMMED},
        }
    )


def roll(span: Span | None, key: str | None) -> Span | None:
    """The span to add to: the current one, or a new one when its time has come; None for one that is over."""
    if key is None or (span is not None and key < span.key):
        return None
    return span if span is not None and span.key == key else Span(key=key)


def record(stats: PlayerStats, match: MatchCompleted, season_id: str | None, now: datetime) -> PlayerStats:
    """A player's statistics with one more match.

    A match that arrives late counts for all time, and not for a season, week or day that is over. Streaks follow
    the order in which matches are recorded.
    """
    part = next(one for one in match.players if one.player_id == stats.player_id)
    outcome = outcome_for(stats.player_id, match.winner_id)
    streak = stats.current_win_streak + 1 if outcome == "win" else 0
    fastest = [one for one in (stats.fastest_answer_ms, part.fastest_answer_ms) if one is not None]
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
            "fastest_answer_ms": min(fastest, default=None),
            "last_match_at": max(filter(None, (stats.last_match_at, match.played_at))),
            "updated_at": now,
        }
    )


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
        players=match.players,
        winner_id=match.winner_id,
        map=match.map,
        duration_seconds=match.duration_seconds,
        season_id=season_id,
        played_at=match.played_at,
        recorded_at=now,
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
        avg_answer_time_ms=rate(totals.answer_time_ms, totals.answers),
        answer_rate=rate(totals.answers, totals.questions),
    )


def who_of(player_ids: Iterable[str], match: RecordedMatch) -> str:
    """Under which of a player's ids they played a match."""
    return next(one for one in player_ids if one in match.player_ids)


def shown(match: RecordedMatch, player_id: str, result: MatchResult | None) -> MatchShown:
    """A match as one of its players sees it, with what it did to the rating."""
    mine, theirs = match.players if match.players[0].player_id == player_id else match.players[::-1]
    rated = next((one for one in result.players if one.player_id == player_id), None) if result else None
    return MatchShown(
        match_id=match.match_id,
        played_at=match.played_at,
        outcome=outcome_for(player_id, match.winner_id),
        opponent_id=theirs.player_id,
        map=match.map,
        duration_seconds=match.duration_seconds,
        mine=mine,
        theirs=theirs,
        elo_before=rated.elo_before if rated else None,
        elo_after=rated.elo_after if rated else None,
        elo_change=rated.elo_after - rated.elo_before if rated else None,
    )


def merged(source: PlayerStats, target: PlayerStats, now: datetime) -> tuple[PlayerStats, AddedStats]:
    """The target with the matches of both, and what that adds. Of two weeks, the later counts; so of seasons and days.

    The streak that goes on is the target's own.
    """
    later = _latest(source) > _latest(target)
    spans = {
        name: (
            added := _added_span(getattr(source, name), own := getattr(target, name), later=later),
            _plus(own, added),
        )
        for name in ("season", "week", "day")
    }
    fastest = [one for one in (source.fastest_answer_ms, target.fastest_answer_ms) if one is not None]
    records = {
        "best_win_streak": max(source.best_win_streak, target.best_win_streak),
        "fastest_answer_ms": min(fastest, default=None),
        "last_match_at": source.last_match_at if later else target.last_match_at,
    }
    gained = AddedStats(
        lifetime=source.lifetime,
        **{name: added for name, (added, _) in spans.items()},
        **{name: (getattr(target, name), after) for name, after in records.items()},
        merged_ids=(source.player_id, *source.merged_ids),
    )
    after: dict[str, object] = {
        **{name: span for name, (_, span) in spans.items()},
        **records,
        "lifetime": _sum(target.lifetime, source.lifetime),
        "merged_ids": (*target.merged_ids, *gained.merged_ids),
        "updated_at": now,
    }
    return target.model_copy(update=after), gained


def unmerged(target: PlayerStats, added: AddedStats, now: datetime) -> PlayerStats:
    """The target without what a merge added. A record that was broken since stays."""
    records = {}
    for name in ("best_win_streak", "fastest_answer_ms", "last_match_at"):
        before, after = getattr(added, name)
        records[name] = before if getattr(target, name) == after else getattr(target, name)
    spans = {name: _minus(getattr(target, name), getattr(added, name)) for name in ("season", "week", "day")}
    return target.model_copy(
        update={
            **records,
            **spans,
            "lifetime": _sum(target.lifetime, added.lifetime, -1),
            "merged_ids": tuple(one for one in target.merged_ids if one not in added.merged_ids),
            "updated_at": now,
        }
    )


def _latest(stats: PlayerStats) -> float:
    return stats.last_match_at.timestamp() if stats.last_match_at else 0.0


def _sum(totals: Totals, other: Totals, sign: int = 1) -> Totals:
    added = {name: getattr(totals, name) + sign * getattr(other, name) for name in type(totals).model_fields}
    return totals.model_copy(update=added | {"seconds_played": round(added["seconds_played"], 6)})


def _added_span(source: Span | None, target: Span | None, *, later: bool) -> Span | None:
    """What the source's span adds: nothing, when it is over and the target's is not."""
    if source is None or target is None or source.key == target.key:
        return source
    return source if later else None


def _plus(span: Span | None, added: Span | None) -> Span | None:
    if span is None or added is None or span.key != added.key:
        return added or span
    return Span(key=span.key, totals=_sum(span.totals, added.totals))


def _minus(span: Span | None, added: Span | None) -> Span | None:
    if span is None or added is None or span.key != added.key:
        return span
    return Span(key=span.key, totals=_sum(span.totals, added.totals, -1))
