"""What a merge of two accounts does to statistics, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.stats.models.totals import PlayerStats, Span, Totals
from functions.stats.rules import merging as rules

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(days=10)


def stats(player_id: str, matches: int = 0, **changes: object) -> PlayerStats:
    totals = Totals(matches=matches, wins=matches, kills=3 * matches, seconds_played=0.5 * matches)
    whole = {"player_id": player_id, "lifetime": totals, "updated_at": NOW}
    return PlayerStats.model_validate(whole | changes)


def span(key: str, matches: int) -> Span:
    return Span(key=key, totals=Totals(matches=matches, wins=matches))


def test_counts_are_added_and_records_are_the_better_ones():
    source = stats("s", 3, best_win_streak=3, current_win_streak=3, fastest_answer_ms=700, last_match_at=NOW)
    target = stats("t", 2, best_win_streak=2, current_win_streak=1, last_match_at=EARLIER, merged_ids=("r",))
    merged, _ = rules.merged(source, target, NOW)
    assert (merged.lifetime.matches, merged.lifetime.kills, merged.lifetime.seconds_played) == (5, 15, 2.5)
    assert (merged.best_win_streak, merged.current_win_streak, merged.fastest_answer_ms) == (3, 1, 700)
    assert (merged.last_match_at, merged.merged_ids) == (NOW, ("r", "s"))


@pytest.mark.parametrize(
    ("theirs", "own", "later", "expected"),
    [
        (None, None, True, None),
        (span("a", 1), None, False, span("a", 1)),
        (None, span("a", 1), True, span("a", 1)),
        (span("a", 1), span("a", 2), False, span("a", 3)),
        (span("b", 1), span("a", 2), True, span("b", 1)),
        (span("a", 1), span("b", 2), False, span("b", 2)),
    ],
)
def test_of_two_seasons_the_one_that_was_played_last_counts(theirs, own, later, expected):
    moments = (NOW, EARLIER) if later else (EARLIER, NOW)
    source = stats("s", 1, season=theirs, last_match_at=moments[0])
    target = stats("t", 2, season=own, last_match_at=moments[1])
    assert rules.merged(source, target, NOW)[0].season == expected


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (stats("s", 3, best_win_streak=3, fastest_answer_ms=700, last_match_at=NOW), stats("t", 2)),
        (stats("s", 3, last_match_at=EARLIER), stats("t", 2, best_win_streak=2, last_match_at=NOW)),
        (stats("s", 3, week=span("w", 1)), stats("t", 2, week=span("w", 2), day=span("d", 1), last_match_at=NOW)),
        (stats("s", 3, merged_ids=("r",)), stats("t", 2, merged_ids=("q",))),
        (stats("s"), stats("t", 7)),
    ],
)
def test_undone_the_target_is_what_it_was(source, target):
    merged, added = rules.merged(source, target, NOW)
    assert rules.unmerged(merged, added, NOW) == target


def test_a_record_that_was_broken_since_stays():
    merged, added = rules.merged(stats("s", 3, best_win_streak=3), stats("t", 2, best_win_streak=2), NOW)
    since = merged.model_copy(update={"best_win_streak": 4, "lifetime": Totals(matches=9, wins=9, kills=15)})
    undone = rules.unmerged(since, added, NOW)
    assert (undone.best_win_streak, undone.lifetime.matches, undone.lifetime.kills) == (4, 6, 6)


def test_a_week_that_came_by_the_merge_is_empty_after_it_is_undone():
    source = stats("s", 1, week=span("2026-W47", 1), last_match_at=NOW)
    merged, added = rules.merged(source, stats("t", 2, week=span("2026-W40", 2), last_match_at=EARLIER), NOW)
    assert rules.unmerged(merged, added, NOW).week == span("2026-W47", 0)
