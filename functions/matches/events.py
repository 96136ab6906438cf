"""The facts that matches publish. A game server may publish them itself: the result is the same."""

from typing import ClassVar

from pydantic import Field, model_validator

from functions.matches.models import MatchReport, Participant
from shared.event import Event
from shared.model import Id, PastMoment

__all__ = ("MatchCompleted", "Participant")


class MatchCompleted(Event):
    """A match of two ended. Without `winner_id` it was a draw. What a game does not count is null.

    A moment that is still to come, from a clock that is ahead, is now.
    """

    topic: ClassVar[str] = "match.completed"

    match_id: Id
    played_at: PastMoment
    map: str | None = Field(None, max_length=64)
    winner_id: Id | None = None
    duration_seconds: float | None = Field(None, ge=0, le=86_400)
    players: tuple[Participant, Participant]

    @model_validator(mode="after")
    def _is_a_match(self) -> "MatchCompleted":
        MatchReport.check_players(self.players, self.winner_id)
        return self

    @property
    def key(self) -> str:
        """A match ends once, however often it is reported."""
        return self.match_id
