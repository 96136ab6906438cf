"""Work that waits in the queues of feedback."""

from typing import ClassVar

from shared.model import Id
from shared.task import Task


class CountItem(Task):
    """Count who has a bug, or votes for an idea."""

    queue: ClassVar[str] = "feedback"
    function: ClassVar[str] = "feedback-count-item"

    item_id: Id
