"""The shop as players see it, and what they buy there."""

from typing import Annotated

from pydantic import Field

from functions.commerce.api.currencies import MOST_AT_ONCE, Currency
from functions.cosmetics.models.catalog import CosmeticType, Rarity
from shared.model import Id, Model, Moment


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
    price: Annotated[int, Field(ge=0, le=MOST_AT_ONCE)] | None = None


class Purchased(Model):
    """An item that is the player's now, what it cost, and what is left of that currency."""

    cosmetic_id: Id
    acquired_date: Moment
    currency: Currency
    price: int
    balance: int
