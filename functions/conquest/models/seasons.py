"""Seasons: when they are, and by which rules they are played."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from functions.conquest.models.game import Game
from shared.model import Model, Moment
from shared.text.countries import COUNTRIES


def _is_a_country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError("is no country of ISO 3166-1 alpha-2")
    return code


PlayersCountry = Annotated[str, AfterValidator(_is_a_country), Field(examples=["DE"])]
SeasonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=80)]


class SeasonStatus(StrEnum):
    """Where a season is: not open yet, open to whoever wants to take part, played, ended, its prizes paid."""

    UPCOMING = "upcoming"
    REGISTRATION = "registration"
    ACTIVE = "active"
    ENDED = "ended"
    PAID_OUT = "paid_out"


class SeasonNews(StrEnum):
    """What the players of a season are told of it."""

    BEGUN = "begun"
    ENDED = "ended"


class Season(Model):
    """A season with the game that it began with. `conquest_seasons/{season_id}`.

    `sku_id` is the product that its entry fee is paid by; empty: it has none. With `money_prizes`, what is left of the
    fees is the prize pool. `countries` are those that its players live in; empty: all. `closed_at` is when its result
    was written; `told` is what its players were told.
    """

    told: tuple[SeasonNews, ...] = ()
    closed_at: Moment | None = None
    sku_id: str = ""
    money_prizes: bool = False
    countries: tuple[str, ...] = ()
    minimum_age: int = 0
    season_id: str
    number: int
    name: str
    registration_starts_at: Moment
    registration_ends_at: Moment
    starts_at: Moment
    ends_at: Moment
    game: Game
    created_at: Moment
    paid_out_at: Moment | None = None


class CreateConquestSeason(Model):
    """A season to come. It is played for as many days as its game says, by the game as it is when it is created."""

    name: SeasonName = Field(examples=["Season 1: Winter Conquest"])
    registration_starts_at: Moment = Field(examples=["2026-11-20T00:00:00Z"])
    registration_ends_at: Moment = Field(examples=["2026-11-24T23:59:59Z"])
    starts_at: Moment = Field(description="At or after the end of registration.", examples=["2026-11-25T00:00:00Z"])
    entry_fee: Annotated[int, Field(ge=0, le=100_000)] | None = Field(
        None, description="In cents, instead of the game's. 0: whoever wants takes part."
    )
    hour_seconds: Annotated[int, Field(ge=1, le=3600)] | None = Field(
        None, description="How long an hour of the game is, in seconds, for a season that is played in minutes."
    )
    days: Annotated[int, Field(ge=1, le=365)] | None = Field(
        None, description="How many days of 24 hours of the game the season is played, instead of the game's."
    )

    money_prizes: bool = Field(
        False,
        description="Whether the entry fees, without the platform's part, are prizes for the best. Its players need a"
        " linked wallet. Off: fees are the game's. Prizes for money are not lawful everywhere: see to `countries` and"
        " `minimum_age`.",
    )
    countries: tuple[PlayersCountry, ...] = Field(
        (), max_length=249, description="The countries that its players live in, by their profiles; empty: all."
    )
    minimum_age: Annotated[int, Field(ge=0, le=99)] = Field(
        0, description="The age in years that its players say to have reached; 0: they are not asked."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.registration_starts_at < self.registration_ends_at <= self.starts_at:
            raise ValueError("registration starts before it ends, and ends before the season starts")
        return self


class Timeline(Model):
    """When what begins and ends."""

    registration_starts_at: Moment
    registration_ends_at: Moment
    starts_at: Moment
    ends_at: Moment


class PrizePool(Model):
    """What there is to win now, in cents of a dollar: it grows with each player who pays."""

    total: int
    places: tuple[int, ...] = Field(description="What each place wins, from the first, where all places are taken.")


class SeasonView(Model):
    """A season as players see it, with the rules that it is played by."""

    season_id: str
    number: int
    name: str
    status: SeasonStatus
    timeline: Timeline
    registered_players: int
    entry_fee: int = Field(description="In cents of a dollar; 0: none.")
    prize_pool: PrizePool | None = Field(description="Prizes for money; null: there are none.")
    minimum_age: int = Field(description="The age in years that players say to have reached; 0: they are not asked.")
    countries: tuple[str, ...] = Field(description="The countries that players live in; empty: all.")
    game: Game
