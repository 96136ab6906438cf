"""What operators say of an item, to add it to the catalogue or to change it."""

from typing import Annotated

from pydantic import AfterValidator, Field

from functions.commerce.api.currencies import MOST_AT_ONCE
from functions.cosmetics.models.catalog import CosmeticType, Rarity
from shared.model import Id, Model, Moment
from shared.text.names import UnixLines
from shared.text.urls import PictureUrl, Url

RESERVED = frozenset({"shop", "equipped", *CosmeticType})
"""What no cosmetic may be called: it stands in the same place of a path."""


def _not_reserved(cosmetic_id: str) -> str:
    if cosmetic_id in RESERVED:
        raise ValueError(f"is a word of the API; choose another than {', '.join(sorted(RESERVED))}")
    return cosmetic_id


CosmeticId = Annotated[Id, Field(max_length=64), AfterValidator(_not_reserved)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Description = Annotated[str, UnixLines, Field(max_length=1000)]
EventName = Annotated[str, Field(min_length=1, max_length=50)]
Price = Annotated[int, Field(ge=0, le=MOST_AT_ONCE)]


class CreateCosmetic(Model):
    """An item to add to the catalogue."""

    cosmetic_id: CosmeticId = Field(examples=["skin-neon-fox"])
    name: Name = Field(examples=["Neon Fox"])
    type: CosmeticType
    rarity: Rarity
    description: Description = ""
    image_url: PictureUrl
    preview_video_url: Url | None = None
    price_coins: Price | None = Field(None, examples=[1200])
    price_premium: Price | None = None
    on_sale: bool = Field(True, description="Whether the shop offers it. Rewards need not be on sale.")
    release_date: Moment | None = Field(None, description="From when it is offered; now, if it is left out.")
    available_until: Moment | None = Field(None, description="When it leaves the shop.")
    is_limited: bool = False
    season_id: Id | None = None
    event: EventName | None = None


class CosmeticChanges(Model):
    """The fields to change. A field that is left out stays as it is. A null clears a field that can be empty."""

    name: Name | None = None
    rarity: Rarity | None = None
    description: Description | None = None
    image_url: PictureUrl | None = None
    preview_video_url: Url | None = None
    price_coins: Price | None = None
    price_premium: Price | None = None
    on_sale: bool | None = None
    release_date: Moment | None = None
    available_until: Moment | None = None
    is_limited: bool | None = None
    season_id: Id | None = None
    event: EventName | None = None
