"""Saves that support has to look at."""

from pydantic import Field

from shared.model import Model, Moment
from shared.text.reasons import Reason


class FastRise(Model):
    """A number that rose by more than was `allowed` since the save before."""

    key: str = Field(examples=["/gold"])
    before: float
    after: float
    allowed: float


class SuspiciousSave(Model):
    """A save that was kept, and that the studio's rules find suspicious. It stays when its version is dropped."""

    suspicion_id: str
    player_id: str
    slot: str
    version: int
    saved_at: Moment
    too_fast: tuple[FastRise, ...]
    is_open: bool = True
    closed_by: str = ""
    closed_at: Moment | None = None
    close_reason: str = ""
    expire_at: Moment


class CloseSuspicion(Model):
    """Why nothing more is to be done about a suspicious save."""

    reason: Reason = Field(examples=["A gift of ours: ticket 4711"])
