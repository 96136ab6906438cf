"""Live documents that several players share."""

from typing import ClassVar

from shared.live_groups import Kind
from shared.model import Model
from shared.task import Task


class SharedDocuments(Model):
    """Which shared documents a player may listen to now: their paths; null: there is none."""

    tribe: str | None = None
    world: str | None = None


class WriteSharedLive(Task):
    """Write the live document of a tribe or a world anew."""

    queue: ClassVar[str] = "live"
    function: ClassVar[str] = "realtime-write-shared-live"

    kind: Kind
    group_id: str
