"""What a merge of two accounts does to scores, by value."""

from datetime import timedelta
from itertools import permutations

import pytest

from functions.leaderboards.models.merging import Added, AddedRating
from functions.leaderboards.models.score_seasons import Operator
from functions.leaderboards.models.scores import LARGEST, ScoreEntry, SubmitScore
from functions.leaderboards.rules import score_merging as merging
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import scores as rules
from tests.unit.leaderboards.score_boards import START, board

SECOND = timedelta(seconds=1)
PERIOD = periods.period_at(board(), START)


def played(season, player_id, *scores, before=None, at=0) -> ScoreEntry:
    entry = before
    for number, score in enumerate(scores):
        submission = SubmitScore(player_id=player_id, score=score, properties={"by": player_id})
        merged_into = entry.merged_into if entry else None
        now = START + (at + number) * SECOND
        entry = rules.submitted(season, PERIOD, entry, submission, None, now, merged_into).entry
    assert entry is not None
    return entry


def shown(entry: ScoreEntry | None):
    """What a board shows of an entry, and its attempts."""
    if entry is None:
        return None, 0
    if not entry.board:
        return None, entry.attempts
    assert entry.member == rules.member(entry.reached_at, entry.player_id)
    return (entry.standing, entry.reached_at, entry.properties), entry.attempts


@pytest.mark.parametrize(
    ("operator", "order", "theirs", "own", "result", "by"),
    [
        ("best", "high", 9, 5, 9, "src"),
        ("best", "high", 5, 9, 9, "dst"),
        ("best", "low", 9, 5, 5, "dst"),
        ("best", "high", 5, 5, 5, "src"),
        ("last", "high", 9, 5, 5, "dst"),
        ("sum", "high", 9, 5, 14, "dst"),
        ("sum", "low", 9, -5, 4, "dst"),
        ("sum", "high", LARGEST, 5, LARGEST, "dst"),
    ],
)
def test_the_score_that_counts_of_both_and_back_again(operator, order, theirs, own, result, by):
    season = board(operator=operator, order=order)
    source, target = played(season, "src", theirs, at=0), played(season, "dst", own, at=5)
    after, added = merging.merged(season, PERIOD, source, target, "dst")
    hidden = merging.gone(source, "dst")
    assert rules.score_of(season, after.standing) == result
    assert (after.properties, after.attempts, after.player_id) == ({"by": by}, 2, "dst")
    assert (hidden.board, hidden.merged_into, hidden.standing) == ("", "dst", source.standing)
    assert after.version > target.version
    assert hidden.version > source.version
    assert shown(merging.unmerged(after, added)) == shown(target)
    assert shown(merging.back(hidden, after, added)) == shown(source)


def test_a_target_without_a_score_has_the_source_s_and_after_the_undo_none():
    season = board(attempts=1)
    source = played(season, "src", 7)
    after, added = merging.merged(season, PERIOD, source, None, "dst")
    assert shown(after) == ((7, START, {"by": "src"}), 1)
    with pytest.raises(rules.AttemptsUsedUp):
        played(season, "dst", 8, before=after)
    assert shown(merging.unmerged(after, added)) == (None, 0)


def test_what_staff_removed_comes_with_nobody_and_who_is_kept_out_stays_so():
    season = board()
    source, target = played(season, "src", 9), played(season, "dst", 5)
    cheat = rules.removed(source, "cheated", "staff", START, keeps_out=False)
    after, added = merging.merged(season, PERIOD, cheat, target, "dst")
    assert shown(after) == (shown(target)[0], 2)
    assert shown(merging.back(merging.gone(cheat, "dst"), after, added)) == shown(cheat)
    out = rules.removed(target, "cheated", "staff", START, keeps_out=True)
    after, added = merging.merged(season, PERIOD, source, out, "dst")
    assert shown(after) == (None, 2)
    assert after.removed == out.removed
    assert shown(merging.back(merging.gone(source, "dst"), after, added)) == shown(source)


def test_what_was_played_since_the_merge_stays():
    for operator, expected in ((Operator.SUM, 5 + 20), (Operator.BEST, 20), (Operator.LAST, 20)):
        season = board(operator=operator)
        source, target = played(season, "src", 9), played(season, "dst", 5)
        after, added = merging.merged(season, PERIOD, source, target, "dst")
        since = played(season, "dst", 20, before=after, at=60)
        undone = merging.unmerged(since, added)
        assert (undone.standing, undone.attempts) == (expected, 2)
        assert undone.board


def test_a_score_of_an_account_that_is_gone_is_on_its_board_after_the_undo():
    season = board(operator="sum")
    hidden = merging.gone(played(season, "src", 9), "dst")
    late = played(season, "src", 4, before=hidden, at=60)
    assert (late.board, late.merged_into, late.standing) == ("", "dst", 13)
    assert shown(merging.back(late, None, None))[0] == (13, START + 60 * SECOND, {"by": "src"})


def test_a_score_that_staff_took_off_after_the_merge_comes_back_on_neither():
    season = board()
    source, target = played(season, "src", 9), played(season, "dst", 5)
    after, added = merging.merged(season, PERIOD, source, target, "dst")
    off = rules.removed(after, "cheated", "staff", START, keeps_out=False)
    assert shown(merging.back(merging.gone(source, "dst"), off, added)) == (None, 1)
    assert shown(merging.unmerged(off, added)) == (None, 1)


@pytest.mark.parametrize("operator", list(Operator))
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_three_merges_are_undone_what_is_left_is_of_those_that_stand(operator, order):
    season = board(operator=operator)
    target = played(season, "dst", 6, at=2)
    sources = [played(season, name, score, at=at) for name, score, at in (("a", 9, 5), ("b", 8, 9), ("c", 9, 1))]
    merges, entry = [], target
    for source in sources:
        entry, added = merging.merged(season, PERIOD, source, entry, "dst")
        merges.append((source, added))
    standing = list(range(3))
    for number in order:
        standing.remove(number)
        gone, then = merges[number][1], {later: merges[later][1] for later in standing if later > number}
        left = (gone,)
        for later in sorted(then):
            left, (after,) = merging.rested_on(left, (then[later],))
            merges[later] = (merges[later][0], after)
        entry = merging.unmerged(entry, left[0])
        expected = merging.combined(operator, *(merging.HeldScore(**held(each)) for each in (target, target)), LARGEST)
        parts = [target, *(sources[each] for each in standing)]
        expected = merging.HeldScore(**held(parts[0]))
        for part in parts[1:]:
            expected = merging.combined(operator, expected, merging.HeldScore(**held(part)), LARGEST)
        assert shown(entry) == ((expected.standing, expected.reached_at, expected.properties), len(parts))


def held(entry: ScoreEntry) -> dict:
    return {name: getattr(entry, name) for name in ("standing", "reached_at", "properties")}


def test_what_was_kept_of_a_merge_of_ratings_alone_is_read_as_such():
    rating = AddedRating.model_validate(
        dict.fromkeys(("elo", "peak_before", "peak_after", "wins", "losses", "draws"), 1)
        | dict.fromkeys(("reached_before", "reached_after"), START)
        | dict.fromkeys(("country", "season", "season_before", "season_after"))
        | {"source_id": "src"}
    )
    assert Added.model_validate_json(rating.model_dump_json()) == Added(source_id="src", rating=rating)


def test_a_ranking_that_is_over_stays_as_it_is():
    season = board(recurrence="daily", reset_rule="archive", end_date=START + timedelta(hours=30))
    entry = played(season, "src", 9).model_copy(update={"period": "20261102T000000Z"})
    moments = [START, START + timedelta(hours=24), START + timedelta(hours=31)]
    assert [merging.period_on(season, entry, now) is not None for now in moments] == [True, False, False]
    assert merging.period_on(None, entry, START) is None
