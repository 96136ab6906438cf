"""What lists and searches show of items: written in the commit that changes an item."""

from functions.ugc.models.items.items import Item
from shared.firestore.transaction import Transaction


async def index(tx: Transaction, item: Item) -> None:
    """Have an item, which is listed, on lists and in searches as it is now. Nothing is kept of it so far."""


async def forget(tx: Transaction, ugc_id: str) -> None:
    """Take an item off all lists and searches. Nothing is kept of it so far."""
