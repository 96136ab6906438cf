"""What cosmetics show support of one player."""

import asyncio

from functions.cosmetics.models.inventory import Loadout, OwnedItem
from functions.cosmetics.store.inventory import INVENTORY, loadout
from shared.model import Model

LATEST = 50


class ItemForAdmin(OwnedItem):
    """An item that a player owns."""

    cosmetic_id: str


class PlayerForAdmin(Model):
    """How many items a player owns, the fifty latest of them, and what is worn."""

    owned: int
    latest: tuple[ItemForAdmin, ...]
    loadout: Loadout | None


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """What a player owns and wears (two reads)."""
    inventory, worn = await asyncio.gather(INVENTORY.get(player_id), loadout(player_id))
    if inventory is None and worn is None:
        return None
    items = inventory.items if inventory else {}
    latest = sorted(items.items(), key=lambda item: (item[1].acquired_at, item[0]), reverse=True)[:LATEST]
    shown = tuple(ItemForAdmin(cosmetic_id=cosmetic_id, **item.model_dump()) for cosmetic_id, item in latest)
    return PlayerForAdmin(owned=len(items), latest=shown, loadout=worn)
