"""By what players are found."""

from datetime import UTC, date, datetime

from functions.admin.models.search import PlayerCriteria
from functions.admin.rules import search as rules
from functions.profiles.api.cards import PlayerCard
from functions.profiles.models.profiles import Profile

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


def card(**what: object) -> PlayerCard:
    profile = Profile(user_id="ada", display_name="Ada", country="GB", level=3, created_at=NOON, updated_at=NOON)
    return PlayerCard.of(profile.model_copy(update=what))


def test_names_are_compared_without_case_marks_and_widths():
    assert rules.compared(" Ádå ") == rules.compared("ada") == "ada"
    assert rules.compared("\uff21\uff44\uff41") == "ada"
    assert rules.compared("STRASSE") == rules.compared("Straße")


def test_the_day_on_which_a_player_was_seen_never_goes_back():
    seen = rules.row_of(card(), None, datetime(2026, 11, 30, 0, 1, tzinfo=UTC))
    assert (seen.last_seen, seen.registered) == ("2026-11-30", "2026-11-29")
    assert rules.row_of(card(), seen, NOON) == seen
    assert rules.row_of(card(level=4), seen).last_seen == "2026-11-30"


def test_of_several_sessions_the_latest_counts():
    later = datetime(2026, 11, 30, tzinfo=UTC)
    assert rules.latest([("ada", later), ("ada", NOON), ("bob", NOON)]) == {"ada": later, "bob": NOON}


def test_criteria_hold_together_and_days_are_compared_as_days():
    row = rules.row_of(card(), None, datetime(2026, 6, 1, 23, 59, tzinfo=UTC))
    never_seen = rules.row_of(card(), None)
    first, second = date(2026, 6, 1), date(2026, 6, 2)
    for criteria, is_met, is_met_by_who_was_never_seen in (
        ({}, True, True),
        ({"country": "GB", "min_level": 3, "max_level": 3}, True, True),
        ({"country": "FR"}, False, False),
        ({"min_level": 4}, False, False),
        ({"max_level": 2}, False, False),
        ({"seen_since": first}, True, False),
        ({"seen_since": second}, False, False),
        ({"not_seen_since": first}, False, True),
        ({"not_seen_since": second}, True, True),
        ({"seen_since": first, "not_seen_since": second}, True, False),
    ):
        wanted = PlayerCriteria.model_validate(criteria)
        assert rules.meets(wanted, row) is is_met, criteria
        assert rules.meets(wanted, never_seen) is is_met_by_who_was_never_seen, criteria
