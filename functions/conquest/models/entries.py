"""Taking part in a season that has an entry fee: what was checked of a player, and what was paid."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.model import Model, Moment

Cents = Annotated[int, Field(ge=0)]


class EntryStatus(StrEnum):
    """Where an entry stands."""

    OPEN = "open"
    """The player meets the conditions of the season, and has not paid."""
    PAID = "paid"
    REFUNDED = "refunded"
    """The money went back before the season began."""


class Verdict(StrEnum):
    """What became of a payment."""

    ENTERED = "entered"
    """It registered its player."""
    SECOND = "second_payment"
    """Another one had registered the player before."""
    TOO_LATE = "after_start"
    UNCHECKED = "conditions_not_met"
    """The season has conditions, and the player did not show to meet them."""


class EntryPayment(Model):
    """A payment of an entry. It was granted so many `times`, and taken back the time that `taken_back` says."""

    verdict: Verdict | None = None
    times: int = 0
    taken_back: int = 0


class Entry(Model):
    """A player's entry to a season. `conquest_entries/{season_id}-{player_id}`.

    `payment_id` is the payment that counts: an order, or a transfer. `wallet` is where prizes go. Of the date of birth,
    it is kept that it was early enough for `of_age` years.
    """

    season_id: str
    player_id: str
    status: EntryStatus = EntryStatus.OPEN
    payment_id: str = ""
    payments: dict[str, EntryPayment] = Field(default_factory=dict)
    wallet: str = ""
    country: str | None = None
    of_age: int = 0
    conditions_met_at: Moment | None = None
    updated_at: Moment


class RegisterForSeason(Model):
    """What a season may ask for. Nothing of it is needed where the season does not ask."""

    date_of_birth: Annotated[date, Field(ge=date(1900, 1, 1), examples=["2001-05-17"])] | None = Field(
        None, description="Needed where the season has a `minimum_age`. It is looked at and not kept."
    )
