"""The work of announcing what seasons do."""

from typing import ClassVar

from shared.model import Id
from shared.task import Task


class AnnounceChange(Task):
    """Announce that a season has started or ended, whichever is due."""

    queue: ClassVar[str] = "battlepass-announcements"
    function: ClassVar[str] = "battlepass-announce-change"

    season_id: Id
