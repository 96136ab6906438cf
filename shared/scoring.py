"""The contract by which a game's rule replays the actions of a session to the score that they make.

A service's api has `RULES` and `replay` (`shared.extension_points` has its signature). A replay is pure: the same
actions make the same score, on every machine.
"""

from pydantic import Field

from shared.model import Model


class Action(Model):
    """Something that a player did in a session: when, in milliseconds from its beginning, what, and how much of it."""

    at_ms: int = Field(ge=0, le=86_400_000, examples=[1500])
    kind: str = Field(pattern=r"^[A-Za-z0-9_\-]{1,32}$", examples=["coin"])
    value: int = Field(1, ge=-1_000_000_000, le=1_000_000_000)


class ImpossibleAction(Exception):
    """An action that the rules of the game do not allow; the message says which and why, for staff."""
