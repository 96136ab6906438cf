"""What a player may wear, and how that is shown."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from functions.cosmetics.models.catalog import Cosmetic, CosmeticType
from functions.cosmetics.models.inventory import Inventory, Loadout
from functions.cosmetics.models.loadouts import EquippedItem, EquippedItems, InventoryItem
from functions.cosmetics.rules import catalog
from functions.cosmetics.rules.inventory import missing
from shared.errors import DomainError
from shared.http import cursors


class NotOwned(DomainError):
    """The player does not own the cosmetic."""

    status = 409
    code = "NOT_OWNED"
    message = "You do not own this cosmetic; get it before you equip it."


def equipped(loadout: Loadout, inventory: Inventory | None, cosmetic: Cosmetic, now: datetime) -> Loadout:
    """The loadout with an item in the slot of its type (1v1bro 3.5). Raises NotOwned, or UnknownCosmetic.

    An item that players may not know of yet can be worn by those who have it.
    """
    if missing(inventory, [cosmetic.cosmetic_id]):
        catalog.require(cosmetic, cosmetic.cosmetic_id, now)
        raise NotOwned(cosmetic_id=cosmetic.cosmetic_id)
    if getattr(loadout, cosmetic.type) == cosmetic.cosmetic_id:
        return loadout
    return loadout.model_copy(update={cosmetic.type.value: cosmetic.cosmetic_id, "updated_at": now})


def unequipped(loadout: Loadout, cosmetic_id: str, now: datetime) -> Loadout:
    """The loadout without an item; the same when it is not worn."""
    slots = {kind.value: None for kind in CosmeticType if getattr(loadout, kind) == cosmetic_id}
    return loadout.model_copy(update={**slots, "updated_at": now}) if slots else loadout


def worn(loadout: Loadout) -> tuple[str, ...]:
    """The ids of what a player wears."""
    return tuple(cosmetic_id for kind in CosmeticType if (cosmetic_id := getattr(loadout, kind)))


def shown(loadout: Loadout, items: Mapping[str, Cosmetic]) -> EquippedItems:
    """A loadout as players see it."""
    return EquippedItems(
        **{
            item.type.value: EquippedItem(**item.model_dump(include=set(EquippedItem.model_fields)))
            for cosmetic_id in worn(loadout)
            if (item := items.get(cosmetic_id))
        }
    )


def page(inventory: Inventory | None, after: tuple[datetime, str] | None, limit: int) -> tuple[list[str], str | None]:
    """The ids of one page of what a player owns, the latest first, and the next page's cursor."""
    items = inventory.items if inventory else {}
    places = sorted(((owned.acquired_at, cosmetic_id) for cosmetic_id, owned in items.items()), reverse=True)
    rest = [place for place in places if after is None or place < after]
    shown_here, following = cursors.cut(rest, limit, lambda place: place)
    return [cosmetic_id for _, cosmetic_id in shown_here], following


def owned_items(
    inventory: Inventory | None, loadout: Loadout, cosmetic_ids: Iterable[str], items: Mapping[str, Cosmetic]
) -> tuple[InventoryItem, ...]:
    """What a player owns, with what of it is equipped; without what the catalogue does not have."""
    on = worn(loadout)
    return tuple(
        InventoryItem(
            **item.model_dump(include={"cosmetic_id", "name", "type", "rarity", "image_url"}),
            acquired_date=owned.acquired_at,
            source=owned.source,
            is_equipped=cosmetic_id in on,
        )
        for cosmetic_id in cosmetic_ids
        if inventory and (owned := inventory.items.get(cosmetic_id)) and (item := items.get(cosmetic_id))
    )
