"""The minimum age, by country."""

import re
from datetime import date, datetime

from functions.auth.models.accounts.ages import AgeDeclaration, OfAge
from shared.errors import DomainError
from shared.text.countries import COUNTRIES

ELSEWHERE = "*"
"""Stands for all countries that have no age of their own."""

_ENTRY = re.compile(r"([A-Z]{2}|\*)=([1-9][0-9]?)")


class AgeNeeded(DomainError):
    """The game has a minimum age, and the new player's was not sent."""

    status = 422
    code = "AGE_NEEDED"
    message = (
        "This game has a minimum age. Ask for the date of birth and the country, and send them as `age`; with a new"
        " proof, where yours is good for one try."
    )


class TooYoung(DomainError):
    """The new player is below the minimum age."""

    status = 403
    code = "TOO_YOUNG"
    message = "No account was opened, as the player is too young, and nothing was kept. Do not ask for another date."


def minimum_ages(text: str) -> dict[str, int]:
    """Ages by country, of what a deployment sets: `*=13,DE=16`. Raises ValueError."""
    ages: dict[str, int] = {}
    for entry in filter(None, map(str.strip, text.split(","))):
        match = _ENTRY.fullmatch(entry)
        if match is None or (match[1] != ELSEWHERE and match[1] not in COUNTRIES):
            raise ValueError(f"MINIMUM_AGES has {entry!r}; write COUNTRY=AGE, or *=AGE for all others: *=13,DE=16")
        ages[match[1]] = int(match[2])
    return ages


def age_on(born: date, day: date) -> int:
    """Years of age; who was born on 29 February has a birthday on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def of_age(ages: dict[str, int], declared: AgeDeclaration | None, now: datetime) -> OfAge | None:
    """What is kept of a declaration, today in UTC: nothing where no age is set. Raises AgeNeeded, TooYoung."""
    if not ages:
        return None
    if declared is None:
        raise AgeNeeded
    minimum = ages.get(declared.country, ages.get(ELSEWHERE, 0))
    if age_on(declared.date_of_birth, now.date()) < minimum:
        raise TooYoung(minimum_age=minimum, country=declared.country)
    return OfAge(declared_at=now, country=declared.country, minimum_age=minimum)
