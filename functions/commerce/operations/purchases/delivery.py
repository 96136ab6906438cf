"""Giving a player the items of an order, each by the service that grants its kind, and taking them back."""

from collections.abc import Mapping, Sequence

from functions.commerce.models.orders import Order
from functions.commerce.rules.products.catalogue import CURRENCY
from functions.commerce.rules.purchases import delivery as rules
from shared.extension_points import GRANTING, Granting
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item


async def deliver(
    tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str
) -> tuple[Granted, ...]:
    """Grant items, and what stands for those that the player owns; returns what became of each, in their order."""
    granters = by_kind()
    await _fetch(tx, player_id, items, granters)
    outcomes: dict[Item, Granted] = {}
    for granter, own in of_each(items, granters):
        granted = await granter.grant(tx, player_id, own, order_id, fact)
        outcomes |= {grant.item: grant for grant in granted}
    substitutes = rules.substitutes([outcomes[item] for item in items])
    if substitutes:
        await granters[CURRENCY].grant(tx, player_id, substitutes, order_id, f"{fact}:instead")
    return tuple(rules.replaced(outcomes[item]) for item in items)


async def take_back(tx: Transaction, player_id: str, order: Order, share: int, fact: str) -> None:
    """Take back what an order gave, up to a share in millionths; below the whole, amounts of currencies alone.

    `player_id` is who has it now.
    """
    await take_items(tx, player_id, rules.to_take_back(order, share), order.order_id, fact)


async def take_items(tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str) -> None:
    """Take back things that an order gave, without a refund."""
    granters = by_kind()
    await _fetch(tx, player_id, items, granters)
    for granter, own in of_each(items, granters):
        await granter.take_back(tx, player_id, own, order_id, fact)


def by_kind() -> dict[str, Granting]:
    """Who grants each kind of item."""
    return {kind: granter for granter in GRANTING.implementations().values() for kind in granter.KINDS}


def counted_kinds() -> frozenset[str]:
    """The kinds of which a player can have several."""
    return frozenset(kind for granter in GRANTING.implementations().values() for kind in granter.COUNTED)


def of_each(items: Sequence[Item], granters: Mapping[str, Granting]) -> list[tuple[Granting, list[Item]]]:
    """The items of each granter that has any. What nobody grants any more raises KeyError: nothing is half granted."""
    groups: list[tuple[Granting, list[Item]]] = []
    for item in items:
        granter = granters[item.kind]
        group = next((own for other, own in groups if other is granter), None)
        if group is None:
            groups.append((granter, [item]))
        else:
            group.append(item)
    return groups


async def _fetch(tx: Transaction, player_id: str, items: Sequence[Item], granters: Mapping[str, Granting]) -> None:
    """Read in one call what all granters need."""
    refs = [ref for granter, own in of_each(items, granters) for ref in granter.refs(player_id, own)]
    if any(item.instead for item in items):
        refs += granters[CURRENCY].refs(player_id, [Item(kind=CURRENCY, id="coins")])
    await tx.fetch(*dict.fromkeys(refs))
