"""What a comparison of the live boards with the ratings found."""

from pydantic import Field

from shared.model import Model, Moment


class Difference(Model):
    """A number of players with one kind of difference, and examples."""

    players: int = 0
    examples: tuple[str, ...] = Field((), description="The ids of ten at most.")


class Reconciliation(Model):
    """The last comparison of the live leaderboards with the ratings."""

    started_at: Moment
    finished_at: Moment
    whole: bool = Field(description="Whether every player was compared, or a sample was enough.")
    rated_players: int = Field(description="Rated players when it began.")
    players_on_board: int = Field(description="Players on the live global board when it began.")
    compared: int
    missing: Difference = Field(description="Rated, and not on a board that they belong on.")
    extra: Difference = Field(description="On the boards without a rating.")
    different: Difference = Field(description="On the boards with another standing or with other data.")
    is_repaired: bool = Field(description="Whether all that was found has been put right.")
