"""Lists of items that players make."""

from functions.ugc.models.collections.collections import (
    ChangeCollection,
    CollectionPage,
    CollectionView,
    CreateCollection,
    UgcCollection,
)
from functions.ugc.operations.items.wording import check_words
from functions.ugc.rules.collections import collections as rules
from functions.ugc.rules.discovery.listings import item_view
from functions.ugc.settings import settings
from functions.ugc.store.collections import collections
from functions.ugc.store.items import creators, items
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def create(tx: Transaction, player_id: str, body: CreateCollection) -> CollectionView:
    """A new collection. A read, one for each language of words, and a count; a write.

    Raises TooManyCollections, UgcWordsRefused.
    """
    await check_words(name=body.name, description=body.description)
    ids = (await creators.creator(tx, player_id)).ids
    rules.require_room(await collections.count(ids), settings().ugc_collections)
    new = rules.created(body, collections.new_id(), player_id, tx.now)
    collections.add(tx, new)
    return CollectionView.of(new)


async def change(tx: Transaction, player_id: str, collection_id: str, body: ChangeCollection) -> CollectionView:
    """Change a collection. Two reads in one call, of new words one for each language; a write.

    Raises CollectionNotFound, UgcWordsRefused.
    """
    if body.name or body.description:
        await check_words(name=body.name or "", description=body.description or "")
    before = await _owned(tx, player_id, collection_id)
    after = rules.changed(before, body, tx.now)
    collections.save(tx, after)
    return CollectionView.of(after)


async def delete(tx: Transaction, player_id: str, collection_id: str) -> CollectionView:
    """Delete a collection, and return it as it was. Two reads in one call, a write. Raises CollectionNotFound."""
    deleted = await _owned(tx, player_id, collection_id)
    collections.remove(tx, collection_id)
    return CollectionView.of(deleted)


async def add_item(tx: Transaction, player_id: str, collection_id: str, ugc_id: str) -> CollectionView:
    """Put an item into a collection. Three reads in one call, a write.

    Raises CollectionNotFound, UgcNotFound, CollectionFull.
    """
    await tx.fetch(items.ref(ugc_id), collections.ref(collection_id), creators.ref(player_id))
    before = await _owned(tx, player_id, collection_id)
    ids = (await creators.creator(tx, player_id)).ids
    rules.choosable(await items.item(tx, ugc_id), ugc_id, ids)
    return _saved(tx, before, rules.with_item(before, ugc_id, tx.now))


async def remove_item(tx: Transaction, player_id: str, collection_id: str, ugc_id: str) -> CollectionView:
    """Take an item out of a collection. Two reads in one call, a write. Raises CollectionNotFound."""
    before = await _owned(tx, player_id, collection_id)
    return _saved(tx, before, rules.without_item(before, ugc_id, tx.now))


async def page(player_id: str, limit: int, cursor: str | None) -> Page[CollectionView]:
    """A page of a player's collections, the newest first: a read of the player, one for each, one more."""
    ids = await creators.ids_of(player_id)
    listed = await collections.of_owners(ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda each: (each.created_at, each.collection_id))
    return Page(items=tuple(map(CollectionView.of, shown)), next_cursor=following)


async def show(viewer_id: str | None, collection_id: str, limit: int, cursor: str | None) -> CollectionPage:
    """A collection with a page of its items: two reads in one call, and one for each item.

    Raises CollectionNotFound, InvalidCursor.
    """
    place = cursors.read_place(cursor)
    tx = Transaction()
    await tx.fetch(collections.ref(collection_id), *([creators.ref(viewer_id)] if viewer_id else []))
    ids = (await creators.creator(tx, viewer_id)).ids if viewer_id else ()
    collection = rules.visible(await collections.collection(tx, collection_id), collection_id, ids)
    ugc_ids = collection.ugc_ids[place : place + limit]
    listed = await items.items(ugc_ids)
    is_own = collection.owner_id in ids
    there = [listed[ugc_id] for ugc_id in ugc_ids if ugc_id in listed]
    return CollectionPage(
        **CollectionView.of(collection).model_dump(),
        items=tuple(item_view(item) for item in there if rules.is_shown(item, ids, of_own_list=is_own)),
        next_cursor=cursors.write_place(place + limit) if len(collection.ugc_ids) > place + limit else None,
    )


async def _owned(tx: Transaction, player_id: str, collection_id: str) -> UgcCollection:
    await tx.fetch(collections.ref(collection_id), creators.ref(player_id))
    ids = (await creators.creator(tx, player_id)).ids
    return rules.owned(await collections.collection(tx, collection_id), collection_id, ids)


def _saved(tx: Transaction, before: UgcCollection, after: UgcCollection) -> CollectionView:
    if after != before:
        collections.save(tx, after)
    return CollectionView.of(after)
