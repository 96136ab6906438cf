"""What score boards may be, what may change of them when, and what a dry run says, by value."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from functions.leaderboards.models.score_seasons import ChangeScoreSeason, NewScoreSeason
from functions.leaderboards.rules import score_seasons as rules
from tests.unit.leaderboards.score_boards import START, board, new_board

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = START + HOUR
DAILY = {"recurrence": "daily", "reset_rule": "archive"}


def change(season, now=NOW, **changes):
    changes |= {"reason": "It was broken."} if changes.get("end_now") else {}
    return rules.changed(season, ChangeScoreSeason.model_validate(changes), now)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"end_date": START}, "end_date"),
        ({"end_date": START - DAY}, "end_date"),
        ({"recurrence": "cron"}, "cron"),
        ({"cron": "0 0 * * *"}, "cron"),
        ({"recurrence": "daily"}, "reset_rule"),
        ({"match_metric": "kills"}, "match_metric"),
        ({"proof": "session"}, "scoring_rule"),
        ({"scoring_rule": "points"}, "scoring_rule"),
        ({"proof": "session", "scoring_rule": "points"}, "session_keys"),
        ({"session_keys": ["0" * 64]}, "session_keys"),
        ({"attempts": 0}, "attempts"),
        ({"decimals": 7}, "decimals"),
        ({"season_id": "a/b"}, "season_id"),
        ({"season_id": "x" * 65}, "season_id"),
        ({"name": ""}, "name"),
        ({"name": "Kills\x00"}, "name"),
        ({"name": "\u202eslliK"}, "name"),
        ({"metadata": {"icon": "\x1b[31m"}}, "metadata"),
    ],
)
def test_a_board_that_cannot_be(changes, said):
    with pytest.raises(ValidationError, match=said):
        new_board(**changes)


def test_an_id_that_is_an_address_an_end_in_the_past_and_a_rule_that_is_not_there_are_refused():
    for wrong in ({"season_id": "seasons"}, {"end_date": NOW}):
        with pytest.raises(rules.ScoreSeasonInvalid):
            board(NOW, **wrong)
    season = new_board(proof="session", scoring_rule="coins", session_keys=["0" * 64])
    with pytest.raises(rules.ScoreSeasonInvalid):
        rules.check_rule(season, ("points",))
    rules.check_rule(season, ("coins",))
    rules.check_rule(new_board(), ())


@pytest.mark.parametrize("name", sorted(NewScoreSeason.model_fields.keys() - rules.CHANGEABLE - {"season_id"}))
def test_what_would_make_scores_incomparable_does_not_change_once_the_board_has_started(name):
    season = board(START - DAY, **DAILY)
    other = {
        "type": "friends",
        "start_date": START + DAY,
        "reset_rule": "clear",
        "recurrence": "weekly",
        "cron": "0 0 * * 1",
        "order": "low",
        "operator": "sum",
        "decimals": 1,
        "proof": "match",
        "match_metric": "kills",
        "scoring_rule": "points",
    }
    with pytest.raises(rules.ScoreSeasonStarted):
        change(season, **{name: other[name]})
    with pytest.raises(rules.ScoreSeasonStarted):
        change(season, START, **{name: other[name]})


def test_before_the_start_all_may_change_and_the_first_close_with_it():
    season = board(START - DAY, **DAILY)
    assert season.closes_at == START + DAY
    weekly = change(season, START - HOUR, recurrence="weekly")
    assert (weekly.closes_at, weekly.version, weekly.updated_at) == (START + 7 * DAY, 2, START - HOUR)
    assert change(season, START - HOUR, recurrence="none", reset_rule="none").closes_at is None
    begun = change(season, START - HOUR, start_date=START - 9 * DAY)
    assert begun.closes_at == START, "of the days that have passed there are no scores"
    with pytest.raises(rules.ScoreSeasonInvalid):
        change(season, START - HOUR, cron="* * * * *")
    with pytest.raises(rules.ScoreSeasonInvalid):
        change(season, START - HOUR, recurrence="cron", cron="* * * * *")
    with pytest.raises(rules.ScoreSeasonInvalid):
        change(season, START - HOUR, end_now=True)


@pytest.mark.parametrize("name", ["name", "type", "order", "decimals", "is_active", "metadata", "session_keys"])
def test_null_is_no_value_of_a_field_that_has_one(name):
    with pytest.raises(rules.ScoreSeasonInvalid):
        change(board(START - DAY), START - HOUR, **{name: None})


def test_what_is_as_it_was_is_no_change():
    season = board(**DAILY)
    assert change(season, name="Points", order="high", end_date=None) is season


def test_the_end_moves_within_what_is_to_come():
    season = board(**DAILY)
    ended = change(season, end_now=True)
    assert (ended.end_date, ended.closes_at) == (NOW, NOW)
    later = change(season, end_date=START + 30 * HOUR)
    assert later.closes_at == START + DAY
    with pytest.raises(rules.ScoreSeasonInvalid):
        change(season, end_date=NOW - HOUR)
    for name, value in (("end_date", None), ("end_date", NOW + DAY), ("end_now", True)):
        with pytest.raises(rules.ScoreSeasonStarted):
            change(ended, NOW + HOUR, **{name: value})


def test_a_period_that_is_due_to_be_closed_stays_due_when_the_board_changes():
    season, late = board(**DAILY), START + DAY + timedelta(seconds=1)
    assert change(season, late, name="Coins").closes_at == START + DAY
    assert change(season, late, end_now=True).closes_at == START + DAY


def effects(before, now=NOW, **changes):
    return " ".join(rules.effects(before, change(before, now, **changes), 3, now))


def test_a_dry_run_says_what_happens_to_the_scores():
    season, hidden = board(**DAILY), board(is_active=False)
    assert "hidden" in effects(season, is_active=False)
    assert "3 players keep" in effects(season, is_active=False)
    assert "takes scores" in effects(hidden, is_active=True)
    ended = effects(season, end_now=True)
    assert "ends now, with 3 players" in ended
    assert "final ranking" in ended
    clearing = board(reset_rule="clear", end_date=START + DAY)
    assert "deleted" in effects(clearing, end_now=True)
    assert (START + 2 * DAY).isoformat() in effects(clearing, end_date=START + 2 * DAY)
    assert "does not end" in effects(clearing, end_date=None)
    assert effects(season, name="Coins") == ""
