"""The shop as players see it, and what they buy there."""

from typing import Annotated

from pydantic import Field

from functions.commerce.api.currencies import MOST_AT_ONCE, Currency
from functions.cosmetics.models.catalog import CosmeticType, Rarity
from shared.model import Id, Model, Moment


class CatalogItem(Model):
    """An item of the catalogue. `for_sale` says whether it can be bought now."""

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
    """How to pay. `price` is what the player saw: the purchase is refused if the price is another one now."""

    currency: Currency = Currency.COINS
    price: Annotated[int, Field(ge=0, le=MOST_AT_ONCE)] | None = None


class PurchasedItem(Model):
    """The item that was bought, its price, and what is left of the currency."""

    cosmetic_id: Id
    acquired_date: Moment
    currency: Currency
    price: int
    balance: int
