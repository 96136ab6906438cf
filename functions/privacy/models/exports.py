"""Files of players' data."""

from enum import StrEnum

from pydantic import Field

from shared.model import Id, Model, Moment


class ExportState(StrEnum):
    """Where the file of a player's data stands."""

    NONE = "none"
    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"
    """Ask for another one."""
    EXPIRED = "expired"


class DataExport(Model):
    """The last file of a player's data. `privacy_exports/{player_id}`.

    `done` services of `services` are in it. `asked` is when the player asked, within the last day.
    """

    player_id: str
    export_id: str
    state: ExportState
    requested_at: Moment
    ready_at: Moment | None = None
    expires_at: Moment | None = None
    size: int = 0
    attempts: int = 0
    done: int = 0
    services: int = 0
    asked: tuple[Moment, ...] = ()
    updated_at: Moment


class ExportStatus(Model):
    """The last file of your data. It can be downloaded from `ready` until `expires_at`.

    `progress` is in percent, `size` in bytes; a ZIP of JSON and of your files.
    """

    state: ExportState
    export_id: Id | None
    requested_at: Moment | None
    progress: int = Field(ge=0, le=100)
    ready_at: Moment | None
    expires_at: Moment | None
    size: int | None


class ExportDownload(Model):
    """Where the file is, for the next ten minutes."""

    url: str
    expires_at: Moment


class ExportedSection(Model):
    """What a section of the file has: how many documents and files."""

    documents: int = 0
    files: int = 0
