"""What a merge of two accounts does to ratings, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.models.ratings import Rating, SeasonRecord
from functions.leaderboards.rules import merging, ratings
from functions.leaderboards.rules.elo import OFF_THE_BOARDS, standing
from functions.matches.events import MatchCompleted

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(days=1)


def rating(player_id: str, elo: int = 1200, peak: int = 0, wins: int = 0, losses: int = 0, **changes: object) -> Rating:
    fresh = ratings.unrated(player_id, player_id.upper(), "FR", EARLIER)
    changes |= {"elo": elo, "peak_elo": peak or elo, "wins": wins, "losses": losses, "version": wins + losses}
    changes |= {"standing": standing(elo, EARLIER) if wins + losses else OFF_THE_BOARDS}
    return fresh.model_copy(update=changes)


def still(rating: Rating) -> Rating:
    """A rating without what every change changes."""
    return rating.model_copy(update={"version": 0, "updated_at": NOW})


def test_the_higher_rating_and_the_matches_of_both():
    source, target = rating("s", 1500, 1550, wins=10, losses=2), rating("t", 1300, 1600, wins=1, losses=1)
    hidden, merged, added = merging.merged(source, target, NOW)
    assert (merged.elo, merged.peak_elo, merged.wins, merged.losses) == (1500, 1600, 11, 3)
    assert merged.standing == standing(1500, EARLIER)
    assert merged.display_name == "T"
    assert (hidden.standing, hidden.country, hidden.merged_into) == (OFF_THE_BOARDS, None, "t")
    assert (hidden.elo, hidden.wins) == (1500, 10)
    assert hidden.version > source.version
    assert merged.version > target.version
    assert added.elo == 200


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (rating("s", 1500, 1550, wins=10), rating("t", 1300, 1600, wins=1)),
        (rating("s", 1100, 1250, wins=1, losses=8), rating("t", 1300, wins=3)),
        (rating("s", 1300, wins=1), rating("t", 1300, wins=1)),
        (rating("s", 1300, wins=1), rating("t")),
        (rating("s", 100, 1200, losses=99), rating("t", 3000, wins=99)),
    ],
)
def test_undone_both_are_what_they_were(source, target):
    hidden, merged, added = merging.merged(source, target, NOW)
    assert still(merging.unmerged(merged, added, NOW)) == still(target)
    assert still(merging.back_on_the_boards(hidden, added)) == still(source)


def test_what_was_won_since_stays():
    _, merged, added = merging.merged(rating("s", 1500, wins=10), rating("t", 1300, wins=1), NOW)
    since = merged.model_copy(update={"elo": 1530, "peak_elo": 1530, "wins": 12, "reached_at": NOW})
    undone = merging.unmerged(since, added, NOW)
    assert (undone.elo, undone.peak_elo, undone.wins, undone.reached_at) == (1330, 1530, 2, NOW)


def test_a_late_match_of_the_source_does_not_bring_it_back():
    hidden, _, added = merging.merged(rating("s", wins=1), rating("t", wins=1), NOW)
    match = MatchCompleted.model_validate(
        {"match_id": "m", "played_at": NOW, "winner_id": "s", "players": [{"player_id": "s"}, {"player_id": "x"}]}
    )
    (late, _), _ = ratings.rate(match, (hidden, rating("x", wins=1)), None, NOW)
    assert (late.standing, late.wins) == (OFF_THE_BOARDS, 2)
    assert merging.back_on_the_boards(late, added).standing == standing(late.elo, NOW)


def record(season_id: str, elo: int, wins: int) -> SeasonRecord:
    return SeasonRecord(season_id=season_id, elo=elo, standing=standing(elo, EARLIER), wins=wins, losses=0, draws=0)


@pytest.mark.parametrize(
    ("theirs", "own", "expected"),
    [
        (record("s1", 1500, 10), record("s1", 1300, 1), record("s1", 1500, 11)),
        (record("s1", 1200, 10), record("s1", 1300, 1), record("s1", 1300, 11)),
        (record("s2", 1500, 10), record("s1", 1300, 1), record("s1", 1300, 1)),
        (record("s1", 1500, 10), None, record("s1", 1500, 10)),
        (None, record("s1", 1300, 1), record("s1", 1300, 1)),
    ],
)
def test_a_season_that_both_played_is_one_record_until_it_is_undone(theirs, own, expected):
    source, target = rating("s", 1500, wins=10, season=theirs), rating("t", 1300, wins=1, season=own)
    hidden, merged, added = merging.merged(source, target, NOW)
    assert (hidden.season, merged.season) == (None, expected)
    assert merging.unmerged(merged, added, NOW).season == own
    assert merging.back_on_the_boards(hidden, added).season == theirs


def test_the_target_goes_on_in_the_later_season_until_it_is_undone():
    theirs, own = record("s2", 1500, 10), record("s1", 1300, 1)
    source = rating("s", 1500, wins=10, season=theirs, last_match_at=NOW)
    target = rating("t", 1300, wins=1, season=own, last_match_at=EARLIER)
    _, merged, added = merging.merged(source, target, NOW)
    assert (merged.season, merged.last_match_at) == (theirs, NOW)
    assert merging.left_season(added) == own
    undone = merging.unmerged(merged, added, NOW)
    assert (undone.season, undone.last_match_at) == (own, EARLIER)
    _, kept, added = merging.merged(target, source, NOW)
    assert (kept.season, merging.left_season(added)) == (theirs, None)
