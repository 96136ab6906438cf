"""What players own and wear, as they see it."""

from functions.cosmetics.models.catalog import CosmeticType, Rarity
from shared.model import Model, Moment


class InventoryItem(Model):
    """An item that a player owns."""

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    image_url: str
    acquired_date: Moment
    source: str
    is_equipped: bool


class EquippedItem(Model):
    """An item that a player wears."""

    cosmetic_id: str
    name: str
    rarity: Rarity
    image_url: str
    preview_video_url: str | None


class EquippedItems(Model):
    """The item that a player wears in each slot; null where the slot is empty."""

    skin: EquippedItem | None = None
    emote: EquippedItem | None = None
    banner: EquippedItem | None = None
    nameplate: EquippedItem | None = None
    effect: EquippedItem | None = None
    trail: EquippedItem | None = None
