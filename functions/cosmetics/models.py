"""The catalogue of cosmetics, what players own of it, and what they wear."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from functions.commerce.models import MOST_AT_ONCE, Currency
from shared.model import Id, Model, Moment


class CosmeticType(StrEnum):
    """What a cosmetic is; each type has one slot in the loadout."""

    SKIN = "skin"
    EMOTE = "emote"
    BANNER = "banner"
    NAMEPLATE = "nameplate"
    EFFECT = "effect"
    TRAIL = "trail"


class Rarity(StrEnum):
    """How rare a cosmetic is."""

    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"
    EPIC = "epic"
    LEGENDARY = "legendary"


RESERVED = frozenset({"shop", "equipped", *CosmeticType})
"""What no cosmetic may be called: it stands in the same place of a path."""


def _not_reserved(cosmetic_id: str) -> str:
    if cosmetic_id in RESERVED:
        raise ValueError(f"is a word of the API; choose another than {', '.join(sorted(RESERVED))}")
    return cosmetic_id


def _https(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.username is not None:
        raise ValueError("has to be an https:// address with a host and no user name")
    return url


CosmeticId = Annotated[Id, Field(max_length=64), AfterValidator(_not_reserved)]
Url = Annotated[str, Field(max_length=500, pattern=r"^[!#-;=?-~]+$"), AfterValidator(_https)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Description = Annotated[str, Field(max_length=1000)]
EventName = Annotated[str, Field(min_length=1, max_length=50)]
Price = Annotated[int, Field(ge=0, le=MOST_AT_ONCE)]


class Cosmetic(Model):
    """An item of the catalogue. `cosmetics_catalog/{cosmetic_id}`. It is taken off sale, never deleted.

    Prices are in minor units, null where it is not sold for that currency, 0 where it is free. `owned_by_count` is
    as of `counted_at` (once a week).
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


class OwnedItem(Model):
    """Since when a player owns an item, and what gave it: `purchase`, or a season."""

    acquired_at: Moment
    source: str


class Inventory(Model):
    """All that a player owns. `cosmetics_inventory/{player_id}`: one document, however much that is.

    `cosmetic_ids` repeats the keys of `items` in a form that can be counted by query.
    """

    player_id: str
    cosmetic_ids: tuple[str, ...] = ()
    items: dict[str, OwnedItem] = Field(default_factory=dict)
    updated_at: Moment


class Loadout(Model):
    """What a player wears, one item a slot. `cosmetics_loadouts/{player_id}`."""

    player_id: str
    skin: str | None = None
    emote: str | None = None
    banner: str | None = None
    nameplate: str | None = None
    effect: str | None = None
    trail: str | None = None
    updated_at: Moment


class NewCosmetic(Model):
    """An item to add to the catalogue."""

    cosmetic_id: CosmeticId = Field(examples=["skin-neon-fox"])
    name: Name = Field(examples=["Neon Fox"])
    type: CosmeticType
    rarity: Rarity
    description: Description = ""
    image_url: Url = Field(examples=["https://media.example.com/skin-neon-fox.webp"])
    preview_video_url: Url | None = None
    price_coins: Price | None = Field(None, examples=[1200])
    price_premium: Price | None = None
    on_sale: bool = Field(True, description="Whether the shop offers it; rewards need not be on sale.")
    release_date: Moment | None = Field(None, description="From when it is offered; now, if left out.")
    available_until: Moment | None = Field(None, description="When it leaves the shop: a season's end.")
    is_limited: bool = False
    season_id: Id | None = None
    event: EventName | None = None


class CosmeticChanges(Model):
    """What to change; a field that is left out stays as it is, a null clears what can be cleared."""

    name: Name | None = None
    rarity: Rarity | None = None
    description: Description | None = None
    image_url: Url | None = None
    preview_video_url: Url | None = None
    price_coins: Price | None = None
    price_premium: Price | None = None
    on_sale: bool | None = None
    release_date: Moment | None = None
    available_until: Moment | None = None
    is_limited: bool | None = None
    season_id: Id | None = None
    event: EventName | None = None


class CosmeticShown(Model):
    """An item as players see it; `for_sale` is whether it can be bought just now."""

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    description: str
    image_url: str
    preview_video_url: str | None
    price_coins: int | None
    price_premium: int | None
    for_sale: bool
    release_date: Moment
    available_until: Moment | None
    is_limited: bool
    season_id: str | None
    event: str | None


class Purchase(Model):
    """How to pay. With `price`, what the player saw, the purchase is refused when it is another by now."""

    currency: Currency = Currency.COINS
    price: Price | None = None


class Purchased(Model):
    """An item that is the player's now, what it cost, and what is left of that currency."""

    cosmetic_id: Id
    acquired_date: Moment
    currency: Currency
    price: int
    balance: int


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


class LoadoutShown(Model):
    """What a player wears, slot by slot; null where nothing."""

    skin: EquippedItem | None = None
    emote: EquippedItem | None = None
    banner: EquippedItem | None = None
    nameplate: EquippedItem | None = None
    effect: EquippedItem | None = None
    trail: EquippedItem | None = None
