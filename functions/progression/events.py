"""The facts that progression publishes: for its own handlers."""

from typing import ClassVar

from shared.event import Event


class FilesDropped(Event):
    """A slot has dropped versions whose data `files` had, or was deleted; `version` was its current one then."""

    topic: ClassVar[str] = "progression.files_dropped"

    slot_id: str
    folder: str
    version: int
    files: tuple[str, ...]

    @property
    def key(self) -> str:
        """A folder's version names the fact."""
        return f"{self.folder}:{self.version}"
