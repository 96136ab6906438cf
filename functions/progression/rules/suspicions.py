"""Suspicious saves, until somebody has looked at them."""

from datetime import datetime

from functions.progression.models.suspicions import SuspiciousSave
from shared.errors import NotFound


class UnknownSuspicion(NotFound):
    """There is no such suspicious save, or it is too long ago."""

    code = "UNKNOWN_SUSPICION"
    message = "There is no such suspicious save."


def closed(save: SuspiciousSave | None, staff_id: str, reason: str, now: datetime) -> SuspiciousSave:
    """A suspicious save that was looked at; one that is closed stays as it is. Raises UnknownSuspicion."""
    if save is None:
        raise UnknownSuspicion
    if not save.is_open:
        return save
    return save.model_copy(update={"is_open": False, "closed_by": staff_id, "closed_at": now, "close_reason": reason})
