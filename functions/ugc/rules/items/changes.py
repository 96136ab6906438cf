"""What creators make of their items."""

from datetime import datetime

from functions.ugc.models.items.items import ChangeItem, Item, UgcStatus
from functions.ugc.rules.files.types import is_for_players
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.rules.items.states import listed


def own(item: Item | None, ugc_id: str, ids: tuple[str, ...]) -> Item:
    """An item of somebody with these ids. Raises UgcNotFound, also for what is somebody else's."""
    if item is None or item.creator_id not in ids:
        raise UgcNotFound(ugc_id=ugc_id)
    return item


def asked(item: Item, now: datetime) -> Item:
    """An item whose publication is asked for. Raises UgcStateError for one that was removed, or is not for players."""
    _require_there(item)
    if not is_for_players(item.type):
        raise UgcStateError("A screenshot goes with a bug report; it cannot be published.", type=item.type)
    return item if item.asked_at else item.model_copy(update={"asked_at": now, "updated_at": now})


def edited(item: Item, body: ChangeItem, now: datetime) -> tuple[Item, tuple[str, ...]]:
    """An item with other words, tags or visibility, and which of them are others. Raises UgcStateError."""
    _require_there(item)
    sent = {name: value for name, value in body if value is not None}
    other = {name: value for name, value in sent.items() if getattr(item, name) != value}
    if not other:
        return item, ()
    changed = item.model_copy(update={**other, "edit": item.edit + 1, "updated_at": now})
    return listed(changed, now), tuple(sorted(other))


def withdrawn(item: Item, now: datetime) -> Item:
    """An item that its creator removes while moderators decide on it. Nobody wants it published any more."""
    return item.model_copy(update={"withdrawn_at": now, "asked_at": None})


def changed_texts(item: Item, fields: tuple[str, ...]) -> dict[str, str]:
    """The words of an item that are others, by what they are."""
    texts = {"name": item.name, "description": item.description, "tags": " ".join(item.tags)}
    return {name: text for name, text in texts.items() if name in fields}


def to_be_looked_at(item: Item) -> Item:
    """An item whose words a person has to see; what it is flagged for already counts more."""
    return item if item.reason else item.model_copy(update={"reason": "watched_words"})


def _require_there(item: Item) -> None:
    if item.is_gone:
        raise UgcStateError(status=UgcStatus.REMOVED)
