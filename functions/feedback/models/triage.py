"""What support asks of the list of feedback, and does with it."""

from enum import StrEnum

from functions.feedback.models.items import FeedbackKind, FeedbackState
from shared.model import Model


class TriageOrder(StrEnum):
    """What comes first in the list: what changed last, or what most players have or want."""

    CHANGED = "changed"
    PLAYERS = "players"


class Triage(Model):
    """Which items are asked for. `assignee_id` empty: those that nobody looks after."""

    kind: FeedbackKind | None = None
    state: FeedbackState | None = None
    assignee_id: str | None = None
    order: TriageOrder = TriageOrder.CHANGED
