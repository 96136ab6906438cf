"""How a match adds to statistics, and what follows from them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from functions.leaderboards.models import STARTING_ELO, MatchResult, Rating
from functions.matches.events import MatchCompleted
from functions.matches.models import Participant
from functions.profiles.models import Profile
from functions.stats.models import (
    Derived,
    LifetimeStatistics,
    MatchShown,
    Matchup,
    PersonalBests,
    PlayerStats,
    PublicStatistics,
    RecordedMatch,
    Span,
    Statistics,
    Totals,
    Trend,
)
from shared import cursors
from shared.errors import DomainError
from shared.model import Page

TREND_DAYS = 30
TREND_ELO = 32
"""The most that one match moves a rating (1v1bro 5.1): what moved by more moved in several."""

_SUMMED = ("score", "kills", "deaths", "shots", "hits", "questions", "answers", "answer_time_ms")


class StatisticsPrivate(DomainError):
    """The player's profile is private."""

    status = 403
    code = "STATISTICS_PRIVATE"
    message = "This player keeps their statistics private."


class NoMatchupWithOneself(DomainError):
    """The opponent is the player."""

    status = 422
    code = "NO_MATCHUP_WITH_ONESELF"
    message = "A player does not meet themselves; name another player."


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


def record(
    stats: PlayerStats, match: MatchCompleted, season_id: str | None, now: datetime, wins_since: int = 0
) -> PlayerStats:
    """A player's statistics with one more match.

    A match that arrives late counts for all time, and not for a season, week or day that is over. The current streak
    is the wins since the latest match that was not won, in whatever order they are recorded; `wins_since` are those
    after this match where `needs_wins_since` asks for them. The best streak is the longest that the current one was.
    """
    part = next(one for one in match.players if one.player_id == stats.player_id)
    outcome = outcome_for(stats.player_id, match.winner_id)
    streak, broken_at = _streak(stats, match.played_at, wins_since, won=outcome == "win")
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


def statistics(span: Literal["season", "week", "day"], kept: Span | None, key: str | None) -> Statistics:
    """The statistics of the span that is on now; zeros when nothing was played in it."""
    totals = kept.totals if kept is not None and kept.key == key else Totals()
    return Statistics(span=span, key=key, totals=totals, derived=derived(totals))


def lifetime(stats: PlayerStats, rating: Rating | None) -> LifetimeStatistics:
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
            peak_elo=rating.peak_elo if rating else STARTING_ELO,
        ),
        last_match_at=stats.last_match_at,
    )


def public(profile: Profile, stats: PlayerStats, rating: Rating | None) -> PublicStatistics:
    """The statistics that everybody may see. Raises StatisticsPrivate when the profile is."""
    if not profile.is_public:
        raise StatisticsPrivate
    return PublicStatistics(
        **dict(lifetime(stats, rating)),
        user_id=profile.user_id,
        display_name=profile.display_name,
        elo=rating.elo if rating else STARTING_ELO,
    )


def trend(elo: int, before: int) -> Trend:
    """Where a rating goes: stable while it moved by no more than one match can move it (1v1bro 6.7)."""
    change = elo - before
    direction: Literal["improving", "stable", "declining"] = "stable"
    if abs(change) > TREND_ELO:
        direction = "improving" if change > 0 else "declining"
    return Trend(direction=direction, elo=elo, elo_before=before, elo_change=change, days=TREND_DAYS)


def pair_of(first: str, second: str) -> str:
    """What two players' matches are found by, whoever comes first."""
    return "|".join(sorted((first, second)))


def matchup(opponent_id: str, counts: tuple[int, int, int], page: Page[MatchShown]) -> Matchup:
    """The record of wins, losses and draws against an opponent."""
    wins, losses, draws = counts
    matches = sum(counts)
    return Matchup(
        items=page.items,
        next_cursor=page.next_cursor,
        opponent_id=opponent_id,
        matches=matches,
        wins=wins,
        losses=losses,
        draws=draws,
        win_rate=round(wins / matches, 4) if matches else None,
    )


def history_page(
    found: Sequence[RecordedMatch], limit: int, player_id: str, results: Mapping[str, MatchResult]
) -> Page[MatchShown]:
    """A page of matches, of which one more than the limit was looked for."""
    last = found[limit - 1] if len(found) > limit else None
    return Page(
        items=tuple(shown(match, player_id, results.get(match.match_id)) for match in found[:limit]),
        next_cursor=cursors.write_time_and_id(last.played_at, last.match_id) if last else None,
    )


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
