"""Ratings as other services see them."""

from functions.leaderboards.models.ratings import STARTING_ELO, RatedPlayer
from shared.model import Model

__all__ = ("PlayerRating", "RatedPlayer")


class PlayerRating(Model):
    """A player's ELO rating, and the highest that it was; before the first rated match, the starting one."""

    elo: int = STARTING_ELO
    peak_elo: int = STARTING_ELO
