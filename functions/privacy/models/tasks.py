"""The work of exporting and erasing."""

from typing import ClassVar

from shared.model import Id
from shared.task import Task


class EraseAccount(Task):
    """Go on with the erasure of an account."""

    queue: ClassVar[str] = "privacy"
    function: ClassVar[str] = "privacy-erase-account"

    player_id: Id


class MakeExport(Task):
    """Make the file of a player's data."""

    queue: ClassVar[str] = "privacy"
    function: ClassVar[str] = "privacy-make-export"

    player_id: Id
    export_id: Id
