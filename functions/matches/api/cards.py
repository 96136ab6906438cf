"""Matches as other services know them."""

from functions.matches.models import Participant
from shared.model import Model, Moment

__all__ = ("Participant", "ReportedMatch")


class ReportedMatch(Model):
    """A match as it was reported: when it ended, and each player's part in it."""

    match_id: str
    played_at: Moment
    players: tuple[Participant, Participant]
