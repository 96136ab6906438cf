"""What lists and searches show of items: written in the commit that changes an item."""

from functions.ugc.events import UgcListed, UgcUnlisted
from functions.ugc.models.items.items import Item
from functions.ugc.rules.discovery.listings import listing_of
from functions.ugc.store.discovery import listings
from shared.firestore.transaction import Transaction


async def index(tx: Transaction, item: Item) -> None:
    """Have an item, which is listed, on lists and in searches as it is now: a read, a write and an event.

    It is new in the commit that lists it for the first time, and never again: followers are told once.
    """
    before = await listings.listing(tx, item.ugc_id)
    listings.save(tx, listing_of(item, tx.now))
    is_new = before is None and item.listed_at == tx.now
    tx.emit(UgcListed(ugc_id=item.ugc_id, creator_id=item.creator_id, is_new=is_new, listed_at=tx.now))


async def forget(tx: Transaction, ugc_id: str) -> None:
    """Take an item off all lists and searches, in this commit: a write and an event."""
    listings.remove(tx, ugc_id)
    tx.emit(UgcUnlisted(ugc_id=ugc_id, unlisted_at=tx.now))
