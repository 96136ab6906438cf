"""What score boards copy of a player into another environment."""

from functions.leaderboards.operations.score_cloning import copies, write_copies
from functions.leaderboards.rules.score_clones import LEFT_OUT
from functions.leaderboards.store.scores import SCORES

COPIED = SCORES.name

__all__ = ("COPIED", "LEFT_OUT", "copies", "write_copies")
