"""Files on their way: new items and versions, and what the store has of them."""

from datetime import datetime, timedelta

from functions.ugc.models.items.items import Content, Item, UgcStatus, Visibility
from functions.ugc.models.items.uploads import CreateItem, UgcFile
from functions.ugc.rules.files.types import is_for_players
from functions.ugc.rules.items.errors import UgcStateError
from shared.errors import DomainError
from shared.media.object_store.contract import DeclaredFile

UPLOAD_LIFETIME = timedelta(hours=1)

UNDER_WAY = timedelta(minutes=10)
"""A file this young is about to be completed by its sender."""

SCAN_LOST = timedelta(hours=3)
"""A file this old that still waits for its scan has no task any more: the queue's attempts are over long before."""

NOBODYS = timedelta(days=1)
"""A file that no item waits for goes when it is this old."""


class UgcNotUploaded(DomainError):
    """The file is not in the store, or not all of it."""

    status = 409
    code = "UGC_NOT_UPLOADED"
    message = "The file is not there, or not all of it: send what is missing, or begin again with a new upload."


class UgcFileDiffers(DomainError):
    """What was sent is not what was declared."""

    status = 409
    code = "UGC_FILE_DIFFERS"
    message = "What was sent has another size, type, checksum or encoding than you said; send the right file again."


def created(body: CreateItem, ugc_id: str, player_id: str, now: datetime, hours: int) -> Item:
    """A new item, whose file is not there yet."""
    return Item(
        ugc_id=ugc_id,
        creator_id=player_id,
        type=body.type,
        name=body.name,
        description=body.description,
        tags=body.tags,
        visibility=body.visibility if is_for_players(body.type) else Visibility.PRIVATE,
        pending=_content(body.file, 1),
        created_at=now,
        updated_at=now,
        due_at=now + timedelta(hours=hours),
    )


def with_new_version(item: Item, file: UgcFile, now: datetime, hours: int) -> Item:
    """An item with another file on its way: of a draft instead of the first, of a published one beside what it has.

    Raises UgcStateError for an item that waits for its first
    review, or was removed.
    """
    if item.is_gone:
        raise UgcStateError(status=UgcStatus.REMOVED)
    is_draft = item.status is UgcStatus.DRAFT
    has_been = item.published is not None and item.status in {UgcStatus.PUBLISHED, UgcStatus.FLAGGED}
    if not (is_draft or has_been):
        raise UgcStateError(status=item.status)
    version = item.version + 1
    return item.model_copy(
        update={
            "version": version,
            "pending": _content(file, version),
            "pending_status": None if is_draft else UgcStatus.DRAFT,
            "pending_reason": "",
            "updated_at": now,
            "due_at": now + timedelta(hours=hours),
        }
    )


def awaited(item: Item) -> DeclaredFile | None:
    """The file that an item waits for; None where it waits for none."""
    if item.pending is None or item.under_way is not UgcStatus.DRAFT:
        return None
    return DeclaredFile.model_validate(item.pending.model_dump(include=set(DeclaredFile.model_fields)))


def is_wanted(item: Item | None, version: int) -> bool:
    """Whether a version that was sent is the one that an item has on its way."""
    return item is not None and item.pending is not None and item.pending.version == version


def is_scan_lost(item: Item, stored_at: datetime, now: datetime) -> bool:
    """Whether the file that an item has on its way has waited for its scan too long."""
    return item.under_way in {UgcStatus.UPLOADED, UgcStatus.SCANNING} and stored_at <= now - SCAN_LOST


def _content(file: UgcFile, version: int) -> Content:
    return Content(version=version, **file.model_dump())
