"""When a player gets a file of their data, and how long it is there."""

import re
from datetime import datetime, timedelta

from functions.privacy.models.exports import DataExport, ExportState, ExportStatus
from shared.errors import DomainError, NotFound

DAY = timedelta(days=1)

KEPT = timedelta(days=7)
"""How long a file can be downloaded; its bucket deletes it then."""

STUCK = timedelta(hours=6)
"""After this, a file that is not ready will not be: the player may ask again."""

MOST_ATTEMPTS = 5

_OTHERS = re.compile(r"[^A-Za-z0-9_.\-]")
"""Characters that some system gives a meaning to."""


class ExportsUsedUp(DomainError):
    """The player has asked for too many files within a day."""

    status = 429
    code = "EXPORTS_USED_UP"
    message = "You have asked for your data too often; wait, or download the last file."


class ExportNotReady(DomainError):
    """The file is not ready yet, has failed or is gone."""

    status = 409
    code = "EXPORT_NOT_READY"
    message = "The file cannot be downloaded; GET /api/v1/privacy/export says how it stands."


class UnknownExport(NotFound):
    """The player has no such file."""

    code = "UNKNOWN_EXPORT"
    message = "You have no file with this id; GET /api/v1/privacy/export has the last one."


def asked(before: DataExport | None, player_id: str, export_id: str, now: datetime, a_day: int) -> DataExport:
    """A new file to be made; or the one that is being made. Raises ExportsUsedUp."""
    if before is not None and before.state is ExportState.WAITING and before.updated_at > now - STUCK:
        return before
    recent = tuple(moment for moment in before.asked if moment > now - DAY) if before else ()
    if len(recent) >= a_day:
        raise ExportsUsedUp(retry_after=int((recent[0] + DAY - now).total_seconds()) + 1)
    return DataExport(
        player_id=player_id,
        export_id=export_id,
        state=ExportState.WAITING,
        requested_at=now,
        asked=(*recent, now),
        updated_at=now,
    )


def begun(export: DataExport | None, export_id: str, services: int, now: datetime) -> DataExport | None:
    """The file as one more attempt at it begins, failed after too many; None where nobody waits for it."""
    if export is None or export.export_id != export_id or export.state is not ExportState.WAITING:
        return None
    begin = {"attempts": export.attempts + 1, "done": 0, "services": services, "updated_at": now}
    failed = {"state": ExportState.FAILED} if export.attempts >= MOST_ATTEMPTS else {}
    return export.model_copy(update=begin | failed)


def with_progress(done: int, export: DataExport, now: datetime) -> DataExport:
    """A file that so many services are in."""
    return export.model_copy(update={"done": done, "updated_at": now})


def ready(export: DataExport, size: int, now: datetime) -> DataExport:
    """A file that can be downloaded."""
    update = {"state": ExportState.READY, "ready_at": now, "expires_at": now + KEPT, "size": size, "updated_at": now}
    return export.model_copy(update=update)


def status(export: DataExport | None, now: datetime) -> ExportStatus:
    """How the last file stands."""
    if export is None:
        nothing = dict.fromkeys(("export_id", "requested_at", "ready_at", "expires_at", "size"))
        return ExportStatus(state=ExportState.NONE, progress=0, **nothing)
    is_ready = export.state is ExportState.READY
    over = is_ready and export.expires_at is not None and export.expires_at <= now
    late = export.state is ExportState.WAITING and export.updated_at <= now - STUCK
    state = ExportState.EXPIRED if over else ExportState.FAILED if late else export.state
    return ExportStatus(
        state=state,
        progress=100 if is_ready else 100 * export.done // max(1, export.services + 1),
        size=export.size if is_ready else None,
        **export.model_dump(include={"export_id", "requested_at", "ready_at", "expires_at"}),
    )


def check_ready(export: DataExport | None, export_id: str, now: datetime) -> DataExport:
    """A file that is there. Raises UnknownExport, ExportNotReady."""
    if export is None or export.export_id != export_id:
        raise UnknownExport
    if (state := status(export, now).state) is not ExportState.READY:
        raise ExportNotReady(state=state.value)
    return export


def file_name(player_id: str, export_id: str) -> str:
    """What the file is called in its bucket."""
    return f"{folder(player_id)}{export_id}.zip"


def folder(player_id: str) -> str:
    """What the names of a player's files begin with."""
    return f"exports/{player_id}/"


def path_in_archive(service: str, name: str) -> str:
    """Where a file stands in the archive: whoever unpacks it finds it in its folder, under a plain name."""
    parts = [_OTHERS.sub("_", part).strip(". ") or "_" for part in name.split("/")]
    return "/".join((service, "files", *parts))
