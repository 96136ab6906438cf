"""Work that waits in the queues of feedback."""

from typing import ClassVar

from shared.model import Id, Moment
from shared.task import Task


class CountItem(Task):
    """Count who has a bug, or votes for an idea."""

    queue: ClassVar[str] = "feedback"
    function: ClassVar[str] = "feedback-count-item"

    item_id: Id


class TellPlayers(Task):
    """Tell a page of the players who have a bug, or vote for an idea, of a change of its state."""

    queue: ClassVar[str] = "feedback"
    function: ClassVar[str] = "feedback-tell-players"

    item_id: Id
    change: int
    after: str = ""


class DeliverWebhook(Task):
    """Send a fact to the studio's webhook."""

    queue: ClassVar[str] = "feedback-webhook"
    function: ClassVar[str] = "feedback-deliver-webhook"

    delivery_id: Id
    event: str
    item_id: Id
    state: str
    at: Moment
