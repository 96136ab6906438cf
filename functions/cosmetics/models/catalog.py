"""The catalogue of cosmetics."""

from enum import StrEnum

from shared.model import Model, Moment


class CosmeticType(StrEnum):
    """The type of a cosmetic. Each type has one slot in the loadout."""

    SKIN = "skin"
    EMOTE = "emote"
    BANNER = "banner"
    NAMEPLATE = "nameplate"
    EFFECT = "effect"
    TRAIL = "trail"


class Rarity(StrEnum):
    """The rarity of a cosmetic."""

    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"
    EPIC = "epic"
    LEGENDARY = "legendary"


class Cosmetic(Model):
    """An item of the catalogue. An item is taken off sale, never deleted.

    Prices are in minor units: null where the item is not sold for that currency, 0 where it is free.
    `owned_by_count` is as of `counted_at`; it is updated once a week.
    """

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    description: str = ""
    image_url: str
    preview_video_url: str | None = None
    price_coins: int | None = None
    price_premium: int | None = None
    on_sale: bool = True
    release_date: Moment
    available_until: Moment | None = None
    is_limited: bool = False
    season_id: str | None = None
    event: str | None = None
    owned_by_count: int = 0
    counted_at: Moment
    created_at: Moment
    updated_at: Moment


class Catalog(Model):
    """The whole catalogue, as Redis keeps it, in the order of release."""

    items: tuple[Cosmetic, ...]
