"""Counting the ratings and the downloads of items.

Nobody writes an item when somebody rates it: of one that everybody plays, that would be one document ten thousand
times. Each writes a document of their own, and asks for a count, which a task makes for all who ask at about that time.
"""

from collections.abc import Sequence

from functions.ugc.models.items.items import Item
from functions.ugc.models.ratings.tasks import CountUgcItem
from functions.ugc.rules.discovery.listings import with_numbers
from functions.ugc.rules.ratings import counts as rules
from functions.ugc.store.discovery import listings
from functions.ugc.store.items import items
from functions.ugc.store.ratings import ratings
from shared.events.tasks import enqueue
from shared.firestore.transaction import Transaction


async def count_soon(tx: Transaction, item: Item) -> None:
    """Have an item counted soon: a task, which is the same for all who ask at about this time."""
    bucket = rules.bucket_of(item)
    number, at = rules.counted_at(tx.now, bucket)
    await enqueue(CountUgcItem(ugc_id=item.ugc_id), name=f"ugc-count:{item.ugc_id}:{bucket}:{number}", at=at)


async def downloaded(tx: Transaction, item: Item, ids: Sequence[str]) -> None:
    """Count a player who downloads an item of another, once. `ids` are all of theirs, the account's own first.

    A read for each id; the first time, a write and a task.
    """
    if item.creator_id not in ids and not await ratings.downloads(tx, item.ugc_id, ids):
        ratings.add_download(tx, item.ugc_id, ids[0])
        await count_soon(tx, item)


async def count(tx: Transaction, ugc_id: str) -> None:
    """Write an item's numbers as they are now, and those by which it is listed.

    Two reads in one call, and one for each thousand ratings and downloads; two writes where something has changed.
    """
    await tx.fetch(items.ref(ugc_id), listings.ref(ugc_id))
    item, listing = await items.item(tx, ugc_id), await listings.listing(tx, ugc_id)
    if item is None:
        return
    rating_count, rating_sum = await ratings.totals(ugc_id)
    after = rules.counted(item, rating_count, rating_sum, await ratings.count_downloads(ugc_id))
    if after != item:
        items.save(tx, after)
    if listing is not None and (numbered := with_numbers(listing, after)) != listing:
        listings.save_numbers(tx, numbered)
