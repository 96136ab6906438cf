"""Giving players what they own."""

from collections.abc import Iterable

from functions.cosmetics.models.inventory import Inventory
from functions.cosmetics.rules import inventory as rules
from functions.cosmetics.store import inventory
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def refs(player_id: str, cosmetic_ids: Iterable[str]) -> tuple[Ref[Inventory], ...]:
    """The document to fetch together with one's own, so that `owned` and `grant` read nothing more.

    It is one, however many items are asked for, and none where none are.
    """
    return (inventory.ref(player_id),) if any(cosmetic_ids) else ()


async def grant(tx: Transaction, player_id: str, cosmetic_ids: Iterable[str], *, source: str) -> tuple[str, ...]:
    """Give a player what they do not own yet, and return that. One write, or none.

    `source` says what gave it, in 64 characters at most: a season's id, `purchase`. The items are taken to exist
    (see `catalog.require`). Raises InventoryFull.
    """
    wanted = tuple(cosmetic_ids)
    if not wanted:
        return ()
    before = await inventory.inventory(tx, player_id)
    new = rules.missing(before, wanted)
    if new:
        before = before or Inventory(player_id=player_id, updated_at=tx.now)
        inventory.save(tx, rules.with_items(before, new, source, tx.now))
    return new


async def owned(tx: Transaction, player_id: str, cosmetic_ids: Iterable[str]) -> frozenset[str]:
    """Those of these that a player owns (one read, unless it was fetched)."""
    wanted = frozenset(cosmetic_ids)
    has = await inventory.inventory(tx, player_id) if wanted else None
    return wanted - frozenset(rules.missing(has, wanted))
