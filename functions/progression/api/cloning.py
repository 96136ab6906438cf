"""What saves copy of a player into another environment."""

from functions.progression.operations.cloning import copies, write_copies
from functions.progression.rules.clones import LEFT_OUT
from functions.progression.store.saves import SLOTS

COPIED = SLOTS.name

__all__ = ("COPIED", "LEFT_OUT", "copies", "write_copies")
