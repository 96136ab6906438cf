"""What players own and wear in Firestore, and the cached pages of both."""

from collections.abc import Iterable

from functions.cosmetics.models.inventory import Inventory, Loadout
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

INVENTORY = Collection("cosmetics_inventory", Inventory)
LOADOUTS = Collection("cosmetics_loadouts", Loadout)

OWN_PAGE = "cosmetics:inventory:{player}"
WORN_PAGE = "cosmetics:loadout:{player}"
LAST = "\U0010ffff"
"""Behind every id."""

KEPT = 300
"""Seconds that Redis keeps both (1v1bro 3.8, 11.5)."""


def ref(player_id: str) -> Ref[Inventory]:
    """One inventory's document."""
    return INVENTORY.ref(player_id)


async def inventory(tx: Transaction, player_id: str) -> Inventory | None:
    """What a player owns (one read, unless it was fetched); None when that is nothing yet."""
    return await tx.get(INVENTORY, player_id)


async def inventories(tx: Transaction, player_ids: Iterable[str]) -> dict[str, Inventory]:
    """What players own, by player, in one call (a read each)."""
    return await tx.get_many(INVENTORY, player_ids)


def save(tx: Transaction, changed: Inventory) -> None:
    """Write an inventory that this transaction read, and forget its page."""
    tx.put(INVENTORY, changed.player_id, changed)
    tx.invalidate(OWN_PAGE.format(player=changed.player_id))


async def to_wear(tx: Transaction, player_id: str) -> tuple[Inventory | None, Loadout]:
    """What a player owns and wears, in one call (two reads)."""
    await tx.fetch(INVENTORY.ref(player_id), LOADOUTS.ref(player_id))
    return await inventory(tx, player_id), await loadout_to_change(tx, player_id)


async def loadout_to_change(tx: Transaction, player_id: str) -> Loadout:
    """What a player wears (one read, unless it was fetched)."""
    return await tx.get(LOADOUTS, player_id) or Loadout(player_id=player_id, updated_at=tx.now)


async def loadout(player_id: str) -> Loadout | None:
    """What a player wears (one read); None when nothing was ever put on."""
    return await LOADOUTS.get(player_id)


def save_loadout(tx: Transaction, changed: Loadout) -> None:
    """Write a loadout that this transaction read, and forget the pages that show it."""
    tx.put(LOADOUTS, changed.player_id, changed)
    tx.invalidate(*(page.format(player=changed.player_id) for page in (OWN_PAGE, WORN_PAGE)))


async def owners_of(cosmetic_id: str) -> int:
    """How many players own an item (a read for each thousand of them)."""
    return await INVENTORY.count(("cosmetic_ids", "array_contains", cosmetic_id))


async def page_of_owners(cosmetic_id: str, first: str, last: str, limit: int, *, inclusive: bool) -> list[str]:
    """Players who own an item, with ids from `first` on, or after it, and before `last`, by id (a read each).

    An empty `last` is no end.
    """
    start: list[Filter] = [("player_id", ">=", first)] if inclusive else [("player_id", ">", first)]
    inventories = await INVENTORY.select(
        ("cosmetic_ids", "array_contains", cosmetic_id),
        *start,
        ("player_id", "<", last or LAST),
        order=[("player_id", "ASCENDING")],
        limit=limit,
    )
    return [inventory.player_id for inventory in inventories]
