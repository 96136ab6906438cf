"""Lists of items that players make: who sees them, and what is in them."""

from collections.abc import Collection as Ids
from datetime import datetime

from functions.ugc.models.collections.collections import (
    MOST_ITEMS,
    ChangeCollection,
    CreateCollection,
    UgcCollection,
)
from functions.ugc.models.items.items import Item, Visibility
from functions.ugc.rules.items.errors import UgcNotFound
from shared.errors import DomainError, NotFound


class CollectionNotFound(NotFound):
    """There is no such collection, or the caller may not see or change it."""

    code = "COLLECTION_NOT_FOUND"
    message = "There is no collection with this id that you can see; it may be private, or deleted."


class CollectionFull(DomainError):
    """A collection has as many items as it may."""

    status = 409
    code = "COLLECTION_FULL"
    message = "The collection has as many items as it may, which is in details.most: take one out first."


class TooManyCollections(DomainError):
    """A player has as many collections as they may."""

    status = 409
    code = "TOO_MANY_COLLECTIONS"
    message = "You have as many collections as you may, which is in details.most: delete one first."


def created(body: CreateCollection, collection_id: str, owner_id: str, now: datetime) -> UgcCollection:
    """A new collection without items."""
    return UgcCollection(
        collection_id=collection_id,
        owner_id=owner_id,
        name=body.name,
        description=body.description,
        visibility=body.visibility,
        created_at=now,
        updated_at=now,
    )


def require_room(count: int, most: int) -> None:
    """Raise TooManyCollections for a player who has as many as they may."""
    if count >= most:
        raise TooManyCollections(most=most)


def owned(collection: UgcCollection | None, collection_id: str, player_ids: Ids[str]) -> UgcCollection:
    """A collection of a player, under all their ids. Raises CollectionNotFound."""
    if collection is None or collection.owner_id not in player_ids:
        raise CollectionNotFound(collection_id=collection_id)
    return collection


def visible(collection: UgcCollection | None, collection_id: str, player_ids: Ids[str]) -> UgcCollection:
    """A collection that a player sees. Raises CollectionNotFound."""
    if collection is None or collection.visibility is Visibility.PRIVATE:
        return owned(collection, collection_id, player_ids)
    return collection


def changed(collection: UgcCollection, change: ChangeCollection, now: datetime) -> UgcCollection:
    """The collection with what is given in place of what it has."""
    given = {name: value for name in change.model_fields_set if (value := getattr(change, name)) is not None}
    return collection.model_copy(update=given | {"updated_at": now})


def with_item(collection: UgcCollection, ugc_id: str, now: datetime) -> UgcCollection:
    """The collection with an item in front; one that it has stays where it is. Raises CollectionFull."""
    if ugc_id in collection.ugc_ids:
        return collection
    if len(collection.ugc_ids) >= MOST_ITEMS:
        raise CollectionFull(most=MOST_ITEMS)
    return collection.model_copy(update={"ugc_ids": (ugc_id, *collection.ugc_ids), "updated_at": now})


def without_item(collection: UgcCollection, ugc_id: str, now: datetime) -> UgcCollection:
    """The collection without an item; one that it does not have changes nothing."""
    if ugc_id not in collection.ugc_ids:
        return collection
    left = tuple(each for each in collection.ugc_ids if each != ugc_id)
    return collection.model_copy(update={"ugc_ids": left, "updated_at": now})


def choosable(item: Item | None, ugc_id: str, player_ids: Ids[str]) -> Item:
    """An item that a player may like, or put into a collection: what others see, and their own. Raises UgcNotFound."""
    if item is None or not (item.is_visible or item.creator_id in player_ids):
        raise UgcNotFound(ugc_id=ugc_id)
    return item


def is_shown(item: Item, player_ids: Ids[str], *, of_own_list: bool) -> bool:
    """Whether a list shows an item to a player: to its owner what they may choose, to others what is public."""
    if of_own_list:
        return item.is_visible or item.creator_id in player_ids
    return item.is_listed
