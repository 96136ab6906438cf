"""Who may get which file of an item."""

from collections.abc import Collection

from functions.ugc.models.items.items import Content, Item, UgcStatus, UgcType
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError

SCANNED = frozenset({UgcStatus.PENDING_REVIEW, UgcStatus.PUBLISHED})
"""States in which its creator gets the file: nobody gets what is flagged or removed."""


def downloadable(item: Item | None, ugc_id: str, viewer_ids: Collection[str]) -> Content:
    """The scanned file that a player gets: of others what is published, of their own what waits for it as well.

    Raises UgcNotFound, also for what the player may not see; UgcStateError for an own item without such a file.
    """
    if item is None:
        raise UgcNotFound(ugc_id=ugc_id)
    is_own = item.creator_id in viewer_ids
    if not (is_own or item.is_visible):
        raise UgcNotFound(ugc_id=ugc_id)
    content = item.published or (item.pending if is_own else None)
    if item.status not in SCANNED or content is None or not content.object:
        raise UgcStateError(status=item.status)
    return content


def screenshot_of(item: Item | None, ugc_id: str) -> Content:
    """The scanned picture that support sees of a bug report.

    Raises UgcNotFound, also for items of other types; UgcStateError while it is not scanned, and when the scan found
    something.
    """
    if item is None or item.type is not UgcType.SCREENSHOT:
        raise UgcNotFound(ugc_id=ugc_id)
    if item.status is not UgcStatus.PENDING_REVIEW or item.pending is None or not item.pending.object:
        raise UgcStateError(status=item.status)
    return item.pending
