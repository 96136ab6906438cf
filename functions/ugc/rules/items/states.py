"""The states of items: which may follow which, and for what cause."""

from datetime import datetime, timedelta
from enum import StrEnum

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.rules.files.types import is_for_players
from functions.ugc.rules.items.errors import UgcStateError


class Cause(StrEnum):
    """Why a status changes."""

    UPLOAD = "upload"
    SCAN = "scan"
    REVIEW = "review"
    """A moderator's decision, on a new item, a report or a flag."""
    TRUST = "trust"
    """Its creator needs no review."""
    REPORT = "report"
    CREATOR = "creator"
    EDIT = "edit"
    """Its creator writes other words, tags or visibility: the status stays."""
    REPLACED = "replaced"
    """Its creator sends another file instead of a version that was on its way."""
    TAKEDOWN = "takedown"
    ERASURE = "erasure"
    EXPIRY = "expiry"
    """Nobody sent the file, or a screenshot is as old as the bug report that it went with."""
    APPEAL = "appeal"
    """An appeal that was right."""
    UNDO = "undo"
    """A moderator takes a decision back."""
    COUNTER_NOTICE = "counter_notice"


DRAFT, UPLOADED, SCANNING, PENDING_REVIEW, PUBLISHED, FLAGGED, REMOVED = UgcStatus

FOLLOWING: dict[UgcStatus, frozenset[UgcStatus]] = {
    DRAFT: frozenset({UPLOADED, REMOVED}),
    UPLOADED: frozenset({SCANNING}),
    SCANNING: frozenset({PENDING_REVIEW, FLAGGED}),
    PENDING_REVIEW: frozenset({PUBLISHED, FLAGGED, REMOVED}),
    PUBLISHED: frozenset({FLAGGED, REMOVED}),
    FLAGGED: frozenset({PUBLISHED, REMOVED, PENDING_REVIEW}),
    REMOVED: frozenset(),
}
"""Which states may follow which (Player Platform, sprint 7)."""

OWN = frozenset({Cause.CREATOR, Cause.REPLACED, Cause.ERASURE, Cause.EXPIRY})
"""Whoever made it may take it away while it waits for a scan, too. Nobody brings that back."""

RESTORING = frozenset({Cause.APPEAL, Cause.UNDO, Cause.COUNTER_NOTICE})
"""What brings a removed item back to where it was."""

KEPT_FOR = timedelta(days=30)
"""How long it is kept of an item that its creator has removed that there was one; its files go at once."""

SCREENSHOT_KEPT_FOR = timedelta(days=90)
"""How long a screenshot is kept after it was sent: as long as bug reports are, unless a studio keeps them longer."""

SCANNED = frozenset({PENDING_REVIEW, PUBLISHED, FLAGGED})


NO_NEW_VERSION: dict[str, object] = {"pending": None, "pending_status": None, "pending_reason": ""}


def is_allowed(before: UgcStatus, after: UgcStatus, cause: Cause) -> bool:
    """Whether a status may follow another for this cause."""
    if after is REMOVED and cause in OWN:
        return before is not REMOVED
    if before is REMOVED:
        return after in SCANNED and cause in RESTORING
    return after in FOLLOWING[before]


def is_of_new_version(item: Item, version: int | None) -> bool:
    """Whether a version is the new one of an item that is published, or was."""
    return item.pending_status is not None and item.pending is not None and item.pending.version == version


def is_current(item: Item, version: int) -> bool:
    """Whether a version is the one that is on its way: a scan of another is of a file that was replaced."""
    return item.pending is not None and item.pending.version == version


def moved(
    item: Item, after: UgcStatus, cause: Cause, now: datetime, *, by: str = "", reason: str = "", version: int | None
) -> Item:
    """The item in another status, or its new version where `version` is that. Raises UgcStateError."""
    of_new_version = is_of_new_version(item, version)
    before = item.pending_status if of_new_version else item.status
    if before is None or not is_allowed(before, after, cause):
        raise UgcStateError(status=before, asked=after, cause=cause)
    changes: dict[str, object] = {"change": item.change + 1, "updated_at": now}
    if of_new_version:
        return item.model_copy(update=changes | {"due_at": None} | _new_version(item, after, reason, now))
    if item.pending_status is not DRAFT or after is REMOVED:
        changes |= {"due_at": None if is_for_players(item.type) else item.created_at + SCREENSHOT_KEPT_FOR}
    if before is REMOVED:
        if item.removed_basis in OWN or item.claims or after is not item.removed_from:
            raise UgcStateError(status=before, asked=after, cause=cause, removed_from=item.removed_from)
        changes |= {"removed_from": None, "removed_by": "", "removed_basis": ""}
    changes |= {"status": after, "reason": reason}
    if after is PUBLISHED:
        changes |= _published(item, now)
    if after is REMOVED:
        changes |= {"removed_from": before, "removed_by": by, "removed_basis": cause}
        changes |= NO_NEW_VERSION if item.pending_status else {}
        changes |= {"published": None, "pending": None, "due_at": now + KEPT_FOR} if cause in OWN else {}
    return listed(item.model_copy(update=changes), now)


def listed(item: Item, now: datetime) -> Item:
    """The item with the moment at which it came on lists for the first time, if it is on them."""
    return item.model_copy(update={"listed_at": now}) if item.is_listed and item.listed_at is None else item


def _new_version(item: Item, after: UgcStatus, reason: str, now: datetime) -> dict[str, object]:
    """What becomes of a new version: it takes the place of the published one, goes, or is one step further."""
    if after is REMOVED:
        return dict(NO_NEW_VERSION)
    if after is PUBLISHED:
        if item.status is not PUBLISHED:
            raise UgcStateError("Decide about the item first: its new version cannot be published before.")
        _require_scanned(item)
        return NO_NEW_VERSION | {"published": item.pending, "published_at": item.published_at or now}
    return {"pending_status": after, "pending_reason": reason}


def _published(item: Item, now: datetime) -> dict[str, object]:
    """The file of a first version is what players download from now on."""
    since: dict[str, object] = {"published_at": item.published_at or now}
    if item.published is not None:
        return since
    _require_scanned(item)
    return since | {"published": item.pending, "pending": None}


def _require_scanned(item: Item) -> None:
    """Raise UgcStateError for a version without a scanned copy: of what is dangerous for sure, none is made."""
    if item.pending is None or not item.pending.object:
        raise UgcStateError("The scan made no copy of the file that may be given out.", status=item.under_way)


def dropped(before: Item, after: Item | None) -> tuple[str, ...]:
    """The names in the store of the scanned files that an item no longer has."""
    return tuple(name for name in _objects(before) if after is None or name not in _objects(after))


def _objects(item: Item) -> tuple[str, ...]:
    contents = (item.published, item.pending)
    return tuple(dict.fromkeys(content.object for content in contents if content and content.object))
