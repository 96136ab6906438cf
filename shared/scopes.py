"""What the keys of game servers are for."""

from enum import StrEnum


class Scope(StrEnum):
    """What a game server's key allows."""

    MATCHES = "matches"
    """Report matches."""
    XP = "xp"
    """Grant XP of the battle pass, read and claim for players."""
    SCORES = "scores"
    """Submit scores."""
    PROGRESSION = "progression"
    """Read saves, and set what only servers may set in them."""
