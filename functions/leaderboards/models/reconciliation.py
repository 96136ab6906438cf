"""What a comparison of the live boards with the ratings found."""

from pydantic import Field

from shared.model import Model, Moment


class Difference(Model):
    """How many players a comparison found to be wrong in one way, and the first of them."""

    players: int = 0
    examples: tuple[str, ...] = Field((), description="The ids of ten at most.")


class Reconciliation(Model):
    """What the last comparison of the live boards with the ratings found. `leaderboards_reconciliations/last`."""

    started_at: Moment
    finished_at: Moment
    whole: bool = Field(description="Whether every player was compared, or a sample was enough.")
    rated_players: int = Field(description="Ratings in Firestore when it began.")
    players_on_board: int = Field(description="Players on the live global board when it began.")
    compared: int
    missing: Difference = Field(description="Rated, and not on a board that they belong on.")
    extra: Difference = Field(description="On the boards without a rating.")
    different: Difference = Field(description="On the boards with another standing or another line.")
    is_repaired: bool = Field(description="Whether all that was found has been put right.")
