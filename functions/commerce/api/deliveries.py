"""Giving players items that are not of an order, such as what a message brings."""

from collections.abc import Sequence

from functions.commerce.operations.products.catalogue import problems_of_items
from functions.commerce.operations.purchases import delivery
from functions.commerce.store import gift_records
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item


async def deliver(tx: Transaction, player_id: str, items: Sequence[Item], gift: str) -> tuple[Granted, ...]:
    """Give a player items, once a gift; returns what became of each, in their order.

    Reads what those need who grant the items, in one call; writes what they write, and the audit trail's record.
    """
    granted = await delivery.deliver(tx, player_id, items, gift, gift)
    gift_records.add(tx, player_id, gift, granted)
    return granted


async def problems_of(items: Sequence[Item]) -> tuple[str, ...]:
    """What is wrong with items that are to be given, in words for people: asks who grants each kind."""
    return tuple(await problems_of_items(items))
