"""Who may rate which item, and how."""

from collections.abc import Collection

from functions.ugc.models.items.items import Item
from functions.ugc.rules.items.errors import UgcNotFound
from shared.errors import DomainError


class OwnItem(DomainError):
    """Nobody rates what is their own."""

    status = 409
    code = "OWN_ITEM"
    message = "This item is your own: you cannot rate it."


class NotDownloaded(DomainError):
    """Only who has an item knows how good it is."""

    status = 409
    code = "NOT_DOWNLOADED"
    message = "You have not downloaded this item: download it first, then rate it."


def visible(item: Item | None, ugc_id: str) -> Item:
    """An item that others than its creator see. Raises UgcNotFound."""
    if item is None or not item.is_visible:
        raise UgcNotFound(ugc_id=ugc_id)
    return item


def ratable(item: Item | None, ugc_id: str, player_ids: Collection[str]) -> Item:
    """An item that a player, under all their ids, may rate. Raises UgcNotFound, OwnItem."""
    seen = visible(item, ugc_id)
    if seen.creator_id in player_ids:
        raise OwnItem(ugc_id=ugc_id)
    return seen
