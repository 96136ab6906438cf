"""Against whom a player has played."""

from functions.stats.operations.history import recent_opponents

__all__ = ("recent_opponents",)
