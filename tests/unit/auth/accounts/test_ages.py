"""The minimum age by country: what is set, who is old enough, and what is kept."""

from datetime import UTC, date, datetime

import pytest

from functions.auth.models.accounts.ages import AgeDeclaration, OfAge
from functions.auth.rules.accounts.ages import AgeNeeded, TooYoung, age_on, minimum_ages, of_age

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
AGES = minimum_ages("*=13, DE=16,")


def declared(born: str, country: str = "DE") -> AgeDeclaration:
    return AgeDeclaration(date_of_birth=date.fromisoformat(born), country=country)


def test_ages_are_set_by_country():
    assert (AGES, minimum_ages("")) == ({"*": 13, "DE": 16}, {})


@pytest.mark.parametrize("text", ["16", "DE=", "DE=0", "DE=-1", "DE=100", "de=16", "XX=16", "DE:16", "DE=16;FR=15"])
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(ValueError, match="MINIMUM_AGES"):
        minimum_ages(text)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2010-11-30", "2026-11-30", 16),
        ("2010-12-01", "2026-11-30", 15),
        ("2008-02-29", "2024-02-28", 15),
        ("2008-02-29", "2024-02-29", 16),
        ("2008-02-29", "2025-02-28", 16),
        ("2008-02-29", "2025-03-01", 17),
        ("2026-12-01", "2026-11-30", -1),
    ],
)
def test_an_age_is_counted_in_birthdays(born, day, age):
    assert age_on(date.fromisoformat(born), date.fromisoformat(day)) == age


def test_who_is_old_enough_leaves_no_date_of_birth():
    assert of_age(AGES, declared("2010-11-30"), NOW) == OfAge(declared_at=NOW, country="DE", minimum_age=16)
    assert of_age(AGES, declared("2013-11-30", "GB"), NOW) == OfAge(declared_at=NOW, country="GB", minimum_age=13)
    assert of_age({"DE": 16}, declared("2025-01-01", "GB"), NOW).minimum_age == 0


def test_who_is_younger_is_refused_with_the_age():
    with pytest.raises(TooYoung) as refused:
        of_age(AGES, declared("2010-12-01"), NOW)
    assert refused.value.details == {"minimum_age": 16, "country": "DE"}


def test_where_no_age_is_set_nobody_is_asked_and_nothing_is_kept():
    assert of_age({}, None, NOW) is None
    assert of_age({}, declared("2025-01-01"), NOW) is None
    with pytest.raises(AgeNeeded):
        of_age(AGES, None, NOW)
