"""Items by value."""

from datetime import UTC, datetime
from typing import Any

from functions.cosmetics.models.catalog import Cosmetic, CosmeticType, Rarity
from functions.cosmetics.models.inventory import Inventory, Loadout, OwnedItem

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def cosmetic(cosmetic_id: str = "skin-a", **changes: Any) -> Cosmetic:
    """A common skin for 100 coins, on sale since now."""
    whole = {
        "cosmetic_id": cosmetic_id,
        "name": "Neon Fox",
        "type": CosmeticType.SKIN,
        "rarity": Rarity.COMMON,
        "image_url": "https://media.example.com/a.webp",
        "price_coins": 100,
        "release_date": NOW,
        "counted_at": NOW,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Cosmetic.model_validate(whole | changes)


def inventory(*cosmetic_ids: str, at: datetime = NOW) -> Inventory:
    """What a player owns, all of it since one moment."""
    items = {cosmetic_id: OwnedItem(acquired_at=at, source="season-1") for cosmetic_id in cosmetic_ids}
    return Inventory(player_id="ada", cosmetic_ids=cosmetic_ids, items=items, updated_at=at)


def loadout(**slots: str) -> Loadout:
    """What a player wears."""
    return Loadout(player_id="ada", updated_at=NOW, **slots)
