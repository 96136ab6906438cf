"""Cosmetics that were paid for with money."""

from collections.abc import Sequence
from typing import Any

from functions.cosmetics.models.inventory import Inventory
from functions.cosmetics.rules import inventory as rules
from functions.cosmetics.rules import merging
from functions.cosmetics.store import catalog
from functions.cosmetics.store import inventory as store
from functions.profiles.api import players as profiles
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.granting import Granted, Item, Outcome

KINDS = ("cosmetic",)
COUNTED: tuple[str, ...] = ()


async def check(items: Sequence[Item]) -> tuple[str, ...]:
    """Items that the catalogue does not have."""
    by_id = await catalog.known(item.id for item in items)
    return tuple(f"there is no cosmetic {item.id!r}" for item in items if item.id not in by_id)


def refs(player_id: str, items: Sequence[Item]) -> tuple[Ref[Any], ...]:
    """What a player owns, and whether the player is there; what they wear is read where something is taken back."""
    return (store.ref(player_id), *profiles.refs([player_id])) if items else ()


async def grant(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,
    fact: str,  # noqa: ARG001  the extension point's signature
) -> tuple[Granted, ...]:
    """Give a player cosmetics, however many they own. Two reads, unless they were fetched, and one write.

    Who was erased gets none.
    """
    if await profiles.is_erased(tx, player_id):
        return tuple(Granted(item=item, outcome=Outcome.OWNED) for item in items)
    before = await store.inventory(tx, player_id) or Inventory(player_id=player_id, updated_at=tx.now)
    missing = rules.missing(before, [item.id for item in items])
    new = rules.room_for(before, missing)
    if new:
        store.save(tx, rules.with_items(before, new, rules.source_of_order(order_id), tx.now, rules.MOST_PAID))
    outcomes = dict.fromkeys(missing, Outcome.NO_ROOM) | dict.fromkeys(new, Outcome.GRANTED)
    return tuple(Granted(item=item, outcome=outcomes.get(item.id, Outcome.OWNED)) for item in items)


async def take_back(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,
    fact: str,  # noqa: ARG001  the extension point's signature
) -> None:
    """Take cosmetics off a player and out of the inventory, as far as this order gave them. Two reads, two writes."""
    inventory, loadout = await store.to_wear(tx, player_id)
    source = rules.source_of_order(order_id)
    gone = rules.from_source(inventory, (item.id for item in items), source)
    if inventory is None or not gone:
        return
    store.save(tx, merging.unmerged(inventory, gone, tx.now))
    undressed = merging.undressed(loadout, gone, tx.now)
    if undressed != loadout:
        store.save_loadout(tx, undressed)
