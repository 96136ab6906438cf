"""Giving players items that are not of an order, such as what a message brings."""

from collections.abc import Sequence

from functions.commerce.operations.products.catalogue import problems_of_items
from functions.commerce.operations.purchases.delivery import deliver
from shared.granting import Item

__all__ = ("deliver", "problems_of")


async def problems_of(items: Sequence[Item]) -> tuple[str, ...]:
    """What is wrong with items that are to be given, in words for people: asks who grants each kind."""
    return tuple(await problems_of_items(items))
