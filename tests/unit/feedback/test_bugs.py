"""What is kept of a bug report, by value."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.feedback.models.bugs import ReportBug
from functions.feedback.models.players import FeedbackPlayer
from functions.feedback.rules import bugs, clients, counts, limits

NOW = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
CLIENT = {"version": "1.4.2", "platform": "windows"}
CRASH = {"message": "KeyError: 'ada@ludus.example'", "stack": "at Open () in C:\\Users\\Ada\\Open.cs:1"}


def report(**fields) -> ReportBug:
    return ReportBug.model_validate({"title": "Ada here: it stopped", "client": CLIENT} | fields)


BUG = bugs.opened(report(), "b", "ada", NOW, 90)


def test_the_title_of_a_crash_has_nothing_of_who_reported_it_first():
    bug = bugs.opened(report(crash=CRASH, text="I am Ada"), "b", "ada", NOW, 90)
    assert (bug.title, bug.text, bug.reporter_id) == ("KeyError: ''", "", "")
    own = bugs.opened(report(text="I am Ada"), "b", "ada", NOW, 90)
    assert (own.title, own.text, own.reporter_id) == ("Ada here: it stopped", "I am Ada", "ada")


def test_a_bug_that_comes_again_counts_for_its_player_and_is_kept_longer():
    first = bugs.occurred(None, report(), BUG, "ada", NOW, 90)
    again = bugs.occurred(first, report(log="new"), BUG, "ada", LATER, 90)
    assert (again.times, again.first_at, again.last_at, again.log) == (2, NOW, LATER, "new")
    assert again.expire_at == LATER + timedelta(days=90)


def test_a_count_says_until_when_a_bug_is_kept_and_where_it_was_seen():
    bug = bugs.opened(report(crash=CRASH), "b", "ada", NOW, 90)
    assert set(bug.clients) == {"version=1.4.2", "platform=windows", "version=1.4.2\nplatform=windows"}
    newer = bugs.occurred(None, report(client=CLIENT | {"version": "1.5"}), BUG, "bob", LATER, 90)
    counted = counts.counted(bug, 7, 9, [newer], 90)
    assert {"version=1.5\nplatform=windows", "version=1.4.2"} <= set(counted.clients)
    assert len(clients.seen(tuple(map(str, range(clients.MOST))), newer.client)) == clients.MOST
    assert (counted.players, counted.times, counted.last_reported_at) == (7, 9, LATER)
    assert counted.expire_at == LATER + timedelta(days=90)
    assert counts.counted(counted, 0, 0, [], 90).last_reported_at == LATER


def test_what_machines_write_is_made_fit_and_not_refused():
    told = report(
        client={"version": " 1.0\x00\n", "platform": "win\u202edows", "hardware": {"gpu\x00": "G" * 500}},
        crash={"message": "E\x1b[31m: x", "stack": "a\r\nb\tc\x07"},
        log="\x1b[0m" + "x" * 30_000 + "end",
    )
    assert (told.client.version, told.client.platform) == ("1.0", "windows")
    assert told.client.hardware == {"gpu": "G" * 200}
    assert told.crash is not None
    assert (told.crash.message, told.crash.stack) == ("E[31m: x", "a\nb\tc")
    assert (len(told.log), told.log[-3:]) == (20_000, "end")


@pytest.mark.parametrize(
    "fields",
    [{"title": "a\nb c"}, {"title": "it\u202e stopped"}, {"text": "\x00"}, {"title": "  ab  "}, {"log": "x" * 200_001}],
    ids=["lines", "direction", "control", "short", "long"],
)
def test_what_players_write_says_what_is_wrong(fields):
    with pytest.raises(ValidationError):
        report(**fields)


def test_different_bugs_of_a_day_are_limited():
    player = FeedbackPlayer(player_id="ada")
    for _ in range(2):
        player = limits.with_bug(player, NOW, 2)
    with pytest.raises(limits.DailyBugReportsUsed) as refused:
        limits.with_bug(player, NOW, 2)
    assert refused.value.retry_after == 61
    assert limits.with_bug(player, LATER, 2).bugs == 1
    assert limits.with_idea(player, NOW, 1).ideas == 1
    with pytest.raises(limits.DailyIdeasUsed):
        limits.with_idea(limits.with_idea(player, NOW, 1), NOW, 1)
