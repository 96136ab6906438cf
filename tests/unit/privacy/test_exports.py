"""How often a player gets a file of their data, and how it stands."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.privacy.models.exports import ExportState
from functions.privacy.rules import exports as rules

NOW = datetime(2026, 11, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
ASKED = rules.asked(None, "ada", "first", NOW, 2)


def test_while_one_is_made_there_is_no_other():
    assert rules.asked(ASKED, "ada", "second", NOW + HOUR, 2) == ASKED
    assert rules.asked(ASKED, "ada", "second", NOW + rules.STUCK, 2).export_id == "second"


def test_a_day_has_so_many_and_no_more():
    ready = rules.ready(ASKED, 10, NOW)
    second = rules.ready(rules.asked(ready, "ada", "second", NOW + HOUR, 2), 10, NOW + HOUR)
    with pytest.raises(rules.ExportsUsedUp) as refused:
        rules.asked(second, "ada", "third", NOW + 2 * HOUR, 2)
    assert refused.value.retry_after == 22 * 3600 + 1
    assert rules.asked(second, "ada", "third", NOW + 24 * HOUR, 2).asked == (NOW + HOUR, NOW + 24 * HOUR)


def test_an_attempt_is_of_the_file_that_is_waited_for():
    begun = rules.begun(ASKED, "first", 4, NOW)
    assert (begun.attempts, begun.services) == (1, 4)
    assert rules.begun(ASKED, "another", 4, NOW) is None
    assert rules.begun(rules.ready(begun, 10, NOW), "first", 4, NOW) is None
    tired = begun.model_copy(update={"attempts": rules.MOST_ATTEMPTS})
    assert rules.begun(tired, "first", 4, NOW).state is ExportState.FAILED


def test_a_file_stands_as_its_player_is_told():
    begun = rules.begun(ASKED, "first", 4, NOW)
    assert rules.status(None, NOW).state is ExportState.NONE
    assert rules.status(rules.with_progress(2, begun, NOW), NOW).progress == 40
    assert rules.status(begun, NOW + rules.STUCK).state is ExportState.FAILED
    ready = rules.ready(begun, 10, NOW)
    assert (rules.status(ready, NOW).progress, rules.status(ready, NOW).size) == (100, 10)
    assert rules.status(ready, NOW + rules.KEPT).state is ExportState.EXPIRED
    assert rules.check_ready(ready, "first", NOW) == ready


def test_only_what_is_there_can_be_downloaded():
    with pytest.raises(rules.UnknownExport):
        rules.check_ready(None, "first", NOW)
    with pytest.raises(rules.UnknownExport):
        rules.check_ready(ASKED, "second", NOW)
    with pytest.raises(rules.ExportNotReady):
        rules.check_ready(ASKED, "first", NOW)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("avatars/ada/128x128.png", "profiles/files/avatars/ada/128x128.png"),
        ("../../etc/passwd", "profiles/files/_/_/etc/passwd"),
        ("/etc/passwd", "profiles/files/_/etc/passwd"),
        ("C:\\boot.ini", "profiles/files/C__boot.ini"),
        ("a/./b\x00c", "profiles/files/a/_/b_c"),
        ("save.", "profiles/files/save"),
    ],
)
def test_a_file_stays_in_its_folder_whatever_it_is_called(name, path):
    assert rules.path_in_archive("profiles", name) == path
