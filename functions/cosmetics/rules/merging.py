"""What players own after accounts were merged, or a merge was undone."""

from collections.abc import Collection
from datetime import datetime

from functions.cosmetics.models.catalog import CosmeticType
from functions.cosmetics.models.inventory import Inventory, Loadout
from functions.cosmetics.rules.inventory import MOST_OWNED, missing


def merged(source: Inventory, target: Inventory, now: datetime) -> tuple[Inventory, tuple[str, ...]]:
    """The target's inventory with what only the source owned, as that owned it, up to the bound; and what that is."""
    added = missing(target, source.cosmetic_ids)[: MOST_OWNED - len(target.items)]
    items = target.items | {cosmetic_id: source.items[cosmetic_id] for cosmetic_id in added}
    changes = {"cosmetic_ids": (*target.cosmetic_ids, *added), "items": items, "updated_at": now}
    return target.model_copy(update=changes) if added else target, added


def unmerged(inventory: Inventory, added: Collection[str], now: datetime) -> Inventory:
    """The inventory without what a merge added."""
    left = tuple(cosmetic_id for cosmetic_id in inventory.cosmetic_ids if cosmetic_id not in added)
    items = {cosmetic_id: inventory.items[cosmetic_id] for cosmetic_id in left}
    return inventory.model_copy(update={"cosmetic_ids": left, "items": items, "updated_at": now})


def undressed(loadout: Loadout, gone: Collection[str], now: datetime) -> Loadout:
    """The loadout without what is not owned any more; the same when none of that is worn."""
    bare = {kind.value: None for kind in CosmeticType if getattr(loadout, kind) in gone}
    return loadout.model_copy(update={**bare, "updated_at": now}) if bare else loadout
