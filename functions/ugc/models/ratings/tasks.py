"""Work that waits in the queue of counts."""

from typing import ClassVar

from shared.model import Id
from shared.task import Task


class CountUgcItem(Task):
    """Count the ratings and the downloads of an item."""

    queue: ClassVar[str] = "ugc-counts"
    function: ClassVar[str] = "ugc-count-item"

    ugc_id: Id
