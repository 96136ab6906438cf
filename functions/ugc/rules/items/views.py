"""Who sees which items, and what of them."""

from functions.ugc.models.items.items import FileView, Item, MyUgcItem, UgcItem, UgcStatus
from functions.ugc.rules.items.errors import UgcNotFound


def required(item: Item | None, ugc_id: str) -> Item:
    """An item that there is. Raises UgcNotFound."""
    if item is None:
        raise UgcNotFound(ugc_id=ugc_id)
    return item


def view(item: Item) -> UgcItem:
    """An item as others see it."""
    return UgcItem.model_validate(_shown(item, UgcItem))


def own_view(item: Item) -> MyUgcItem:
    """An item as its creator sees it."""
    own: dict[str, object] = {"status": UgcStatus.REMOVED} if item.is_gone else {}
    own |= {
        "new_file": FileView.of(item.pending),
        "new_file_status": item.pending and item.under_way,
        "new_file_reason": item.pending_reason,
    }
    return MyUgcItem.model_validate(_shown(item, MyUgcItem) | own)


def _shown(item: Item, shown: type[UgcItem]) -> dict[str, object]:
    mean = round(item.rating_sum / item.rating_count, 2) if item.rating_count else None
    return item.model_dump(include=set(shown.model_fields)) | {"file": FileView.of(item.published), "rating": mean}
