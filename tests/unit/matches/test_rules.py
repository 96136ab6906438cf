"""When two reports are of the same match, and what a report states."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.matches import rules
from functions.matches.events import MatchCompleted
from functions.matches.models import MatchReport

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
REPORT = {
    "match_id": "m1",
    "winner_id": "ada",
    "duration_seconds": 312.5,
    "map": "arena",
    "players": [{"player_id": "ada", "kills": 7}, {"player_id": "bob", "kills": 4}],
}


def report(**changes: object) -> MatchReport:
    return MatchReport.model_validate(REPORT | changes)


def test_the_same_report_has_the_same_digest():
    assert rules.digest(report()) == rules.digest(MatchReport.model_validate_json(report().model_dump_json()))
    assert rules.digest(report(duration_seconds=312)) == rules.digest(report(duration_seconds=312.0))


def test_moments_are_equal_whatever_their_zone():
    assert rules.digest(report(played_at="2026-01-01T12:00:00Z")) == rules.digest(
        report(played_at="2026-01-01T13:00:00+01:00")
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"winner_id": "bob"},
        {"winner_id": None},
        {"duration_seconds": 312.4},
        {"map": None},
        {"played_at": "2026-01-01T12:00:00Z"},
        {"players": [{"player_id": "ada", "kills": 8}, {"player_id": "bob", "kills": 4}]},
        {"players": [{"player_id": "ada", "kills": 7}, {"player_id": "bob"}]},
    ],
)
def test_another_content_has_another_digest(changes):
    assert rules.digest(report(**changes)) != rules.digest(report())


def test_a_report_without_a_time_ended_now():
    fact = rules.completed(report(), NOW)
    assert (fact.played_at, fact.match_id, fact.key, fact.topic) == (NOW, "m1", "m1", "match.completed")
    assert fact.model_dump(exclude={"played_at"}) == report().model_dump(exclude={"played_at"})


def test_a_report_s_own_time_counts():
    assert rules.completed(report(played_at=NOW - timedelta(days=1)), NOW).played_at == NOW - timedelta(days=1)


NOT_A_MATCH = [
    {"players": [{"player_id": "ada"}, {"player_id": "ada"}], "winner_id": "ada"},
    {"winner_id": "eve"},
    {"players": [{"player_id": "ada"}]},
    {"players": [{"player_id": "ada"}, {"player_id": "bob"}, {"player_id": "eve"}]},
    {"match_id": ""},
    {"match_id": "a/b"},
    {"match_id": "m" * 129},
    {"match_id": "__m1__"},
    {"duration_seconds": -1},
    {"duration_seconds": 86_401},
    {"duration_seconds": float("nan")},
    {"duration_seconds": float("inf")},
    {"players": [{"player_id": "ada", "kills": -1}, {"player_id": "bob"}]},
    {"players": [{"player_id": "ada", "kills": 2**63}, {"player_id": "bob"}]},
    {"players": [{"player_id": "ada", "answer_time_ms": 2**63}, {"player_id": "bob"}]},
    {"players": [{"player_id": "ada", "fastest_answer_ms": 2**63}, {"player_id": "bob"}]},
    {"players": [{"player_id": "ada", "kills": 1.5}, {"player_id": "bob"}]},
]


@pytest.mark.parametrize("changes", NOT_A_MATCH)
def test_what_is_no_match(changes):
    with pytest.raises(ValidationError):
        MatchReport.model_validate(REPORT | changes)
    with pytest.raises(ValidationError):
        MatchCompleted.model_validate(REPORT | {"played_at": NOW} | changes)


def test_not_a_number_is_no_duration_in_json_either():
    text = report().model_dump_json().replace("312.5", "NaN")
    with pytest.raises(ValidationError):
        MatchReport.model_validate_json(text)


def test_a_report_of_the_future_is_refused_beyond_what_clocks_differ_by():
    now = datetime.now(UTC)
    assert report(played_at=now + timedelta(minutes=4)).played_at
    with pytest.raises(ValidationError, match="future"):
        report(played_at=now + timedelta(minutes=6))


def test_a_match_of_a_clock_that_is_ahead_ended_by_now():
    ahead = datetime.now(UTC) + timedelta(minutes=4)
    for fact in (
        rules.completed(report(played_at=ahead), datetime.now(UTC)),
        MatchCompleted.model_validate(REPORT | {"played_at": ahead}),
    ):
        assert ahead - timedelta(minutes=5) < fact.played_at <= datetime.now(UTC)
        assert MatchCompleted.model_validate_json(fact.model_dump_json()) == fact


def test_the_same_report_of_a_clock_that_is_ahead_has_the_same_digest():
    ahead = datetime.now(UTC) + timedelta(minutes=4)
    assert rules.digest(report(played_at=ahead)) == rules.digest(report(played_at=ahead))


def test_a_report_with_an_unknown_field_is_refused_and_an_event_with_one_is_taken():
    with pytest.raises(ValidationError):
        MatchReport.model_validate(REPORT | {"colour": "red"})
    assert MatchCompleted.model_validate(REPORT | {"played_at": NOW, "colour": "red"}).match_id == "m1"
