"""Seasons: when they are, and by which rules they are played."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from functions.conquest.models.game import Game
from shared.model import Model, Moment

SeasonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=80)]


class SeasonStatus(StrEnum):
    """Where a season is: not open yet, open to whoever wants to take part, played, ended, its prizes paid."""

    UPCOMING = "upcoming"
    REGISTRATION = "registration"
    ACTIVE = "active"
    ENDED = "ended"
    PAID_OUT = "paid_out"


class Season(Model):
    """A season with the game that it began with. `conquest_seasons/{season_id}`."""

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


class SeasonView(Model):
    """A season as players see it, with the rules that it is played by."""

    season_id: str
    number: int
    name: str
    status: SeasonStatus
    timeline: Timeline
    registered_players: int
    entry_fee: int = Field(description="In cents; 0: none.")
    game: Game
