"""Favourites of a player."""

from functions.ugc.models.collections.favourites import FavouriteItem, FavouriteReceipt
from functions.ugc.rules.collections.collections import choosable, is_shown
from functions.ugc.rules.discovery.listings import item_view
from functions.ugc.store.collections import favourites
from functions.ugc.store.items import creators, items
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def add(tx: Transaction, player_id: str, ugc_id: str) -> FavouriteReceipt:
    """An item is among a player's favourites. Three reads in one call, a write. Raises UgcNotFound."""
    await tx.fetch(items.ref(ugc_id), creators.ref(player_id), favourites.ref(ugc_id, player_id))
    ids = (await creators.creator(tx, player_id)).ids
    choosable(await items.item(tx, ugc_id), ugc_id, ids)
    if not await favourites.favourites(tx, ugc_id, ids):
        favourites.add(tx, ugc_id, player_id)
    return FavouriteReceipt(ugc_id=ugc_id, is_favourite=True)


async def remove(tx: Transaction, player_id: str, ugc_id: str) -> FavouriteReceipt:
    """An item is not among a player's favourites. Two reads in one call, a write if it was."""
    await tx.fetch(creators.ref(player_id), favourites.ref(ugc_id, player_id))
    for each in await favourites.favourites(tx, ugc_id, (await creators.creator(tx, player_id)).ids):
        favourites.remove(tx, ugc_id, each.player_id)
    return FavouriteReceipt(ugc_id=ugc_id, is_favourite=False)


async def page(player_id: str, limit: int, cursor: str | None) -> Page[FavouriteItem]:
    """A page of favourites, the last added first: a read of the player, two for each favourite, one more."""
    ids = await creators.ids_of(player_id)
    listed = await favourites.of_players(ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda each: (each.added_at, each.ugc_id))
    liked = await items.items([each.ugc_id for each in shown])
    return Page(
        items=tuple(
            FavouriteItem(**item_view(item).model_dump(), added_at=each.added_at)
            for each in {each.ugc_id: each for each in shown}.values()
            if (item := liked.get(each.ugc_id)) and is_shown(item, ids, of_own_list=True)
        ),
        next_cursor=following,
    )
