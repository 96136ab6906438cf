"""Profiles of merged accounts, by value."""

from datetime import UTC, datetime

from functions.profiles.models.profiles import FIRST_TITLE, Profile
from functions.profiles.rules.merging import merged, unmerged

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def profile(user_id: str, xp: int, *titles: str, title: str = FIRST_TITLE) -> Profile:
    whole = {"user_id": user_id, "display_name": user_id, "total_xp": xp, "title": title}
    return Profile.model_validate(whole | {"titles": (FIRST_TITLE, *titles), "created_at": NOW, "updated_at": NOW})


def test_the_target_has_the_xp_and_the_titles_of_both():
    both, added = merged(profile("s", 300, "Champion", "Veteran"), profile("t", 600, "Veteran", title="Veteran"), NOW)
    assert (both.user_id, both.total_xp, both.level, both.title) == ("t", 900, 3, "Veteran")
    assert (both.titles, added) == ((FIRST_TITLE, "Veteran", "Champion"), ("Champion",))


def test_an_undo_takes_away_what_was_added():
    left = unmerged(profile("t", 1000, "Veteran", "Champion", "Legend", title="Legend"), 300, ("Champion",), NOW)
    assert (left.total_xp, left.titles, left.title) == (700, (FIRST_TITLE, "Veteran", "Legend"), "Legend")


def test_who_shows_a_title_that_goes_shows_the_first_again():
    left = unmerged(profile("t", 1000, "Champion", title="Champion"), 0, ("Champion",), NOW)
    assert (left.titles, left.title) == ((FIRST_TITLE,), FIRST_TITLE)
