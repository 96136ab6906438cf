"""How old somebody has to be, and that they said they are."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from shared.model import Model, Moment
from shared.text.countries import COUNTRIES


def _is_a_country(country: str) -> str:
    if country not in COUNTRIES:
        raise ValueError("is no country of ISO 3166-1 alpha-2")
    return country


Country = Annotated[str, AfterValidator(_is_a_country), Field(description="ISO 3166-1 alpha-2.", examples=["DE"])]


class AgeDeclaration(Model):
    """A new player's date of birth, which is looked at and not kept, and where the player lives."""

    date_of_birth: date = Field(ge=date(1900, 1, 1), examples=["2001-05-17"])
    country: Country


NewPlayersAge = Annotated[
    AgeDeclaration | None,
    Field(description="Of a new player, where the game has a minimum age. Ask for it before you open an account."),
]


class OfAge(Model):
    """That a player was old enough: when they said so, where they live, and the age that counted there then."""

    declared_at: Moment
    country: str
    minimum_age: int
