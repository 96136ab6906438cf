"""What is sold for money: products (SKUs), with what each gives and what each store asks for it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.granting import MOST_ITEMS, Item
from shared.model import LARGEST_WHOLE, Id, Model, Moment
from shared.text.names import UnixLines
from shared.text.urls import PictureUrl

MICROS = 1_000_000
"""Prices are in millionths of the currency's main unit: 9.99 euros are 9990000, whatever the store counts in."""

CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", examples=["EUR"])]
"""A currency of money, by its ISO 4217 code."""

Price = Annotated[int, Field(ge=1, le=1_000_000 * MICROS, examples=[9_990_000])]
"""A price in millionths of the currency's main unit."""


class SkuType(StrEnum):
    """What kind of product it is."""

    DURABLE = "durable"
    """Owned for good: a skin, a title, a pass."""
    CONSUMABLE = "consumable"
    """Used up: an amount of a currency or consumable of the wallet."""
    BUNDLE = "bundle"
    """Several things at once."""


class PaymentProvider(StrEnum):
    """Who takes the money."""

    STEAM = "steam"
    EPIC = "epic"
    APPLE = "apple"
    GOOGLE = "google"
    STRIPE = "stripe"


CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["DE"])]
"""A country, by its ISO 3166-1 code of two letters."""


class PurchaseLimits(Model):
    """How often a player may buy a product. What was refunded does not count."""

    per_player: int | None = Field(None, ge=1, le=100, description="In all; 1: once.")
    per_day: int | None = Field(None, ge=1, le=100, description="Within a day, from midnight to midnight in UTC.")


class Offer(Model):
    """A product in one store: the store's own id of it, and its prices there."""

    product_id: str = Field(
        min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_.\-]+$", description="The store's id of the product."
    )
    prices: dict[CurrencyCode, Price] = Field(
        default_factory=dict,
        max_length=60,
        description="Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.",
        examples=[{"EUR": 9_990_000}],
    )


class SkuContent(Model):
    """What an admin says of a product."""

    type: SkuType
    name: Annotated[str, UnixLines] = Field(min_length=1, max_length=100, examples=["Chest of 1,000 gems"])
    description: Annotated[str, UnixLines] = Field("", max_length=1000)
    items: tuple[Item, ...] = Field(min_length=1, max_length=MOST_ITEMS, description="What the product gives.")
    offers: dict[PaymentProvider, Offer] = Field(min_length=1, description="The stores that sell it.")
    starts_at: Moment | None = Field(None, description="When its sale begins; null: it has begun.")
    ends_at: Moment | None = Field(None, description="When its sale ends; null: it does not end.")
    limits: PurchaseLimits | None = Field(
        None,
        description="How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`."
        " What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.",
    )
    countries: tuple[CountryCode, ...] = Field(
        (),
        max_length=249,
        description="The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile"
        " names another country, or none. What is paid is granted wherever it was bought.",
    )
    image_url: PictureUrl | None = None
    metadata: dict[Annotated[str, Field(max_length=40)], Annotated[str, Field(max_length=500)]] = Field(
        default_factory=dict, max_length=50, description="The game's own words about it."
    )


class CreateSku(SkuContent):
    """A product to sell."""

    sku_id: Id


class UpdateSku(SkuContent):
    """A product as it is to be. `version` is the one that was seen: another one means that somebody changed it."""

    version: int = Field(ge=1, le=LARGEST_WHOLE)
    is_active: bool = Field(True, description="False retires it: it is sold no more.")


class Sku(SkuContent):
    """A product. A retired one stays, for receipts that come late and for refunds."""

    sku_id: str
    version: int
    is_active: bool
    created_at: Moment
    updated_at: Moment


class NewestSkus(Model):
    """The newest products, the latest first, as they are kept in Redis."""

    skus: tuple[Sku, ...]


class StoreProduct(Model):
    """Whose a store's product is. `commerce_products/{provider}:{product_id}`: of one SKU for ever."""

    sku_id: str


class SkuOnSale(Model):
    """A product that can be bought."""

    sku_id: str
    type: SkuType
    name: str
    description: str
    items: tuple[Item, ...]
    offers: dict[PaymentProvider, Offer]
    starts_at: Moment | None
    ends_at: Moment | None
    limits: PurchaseLimits | None = Field(description="How often a player may buy it; null: as often as they like.")
    countries: tuple[str, ...] = Field(
        description="The countries where it is offered (ISO 3166-1, two letters); empty: everywhere."
    )
    image_url: str | None
    metadata: dict[str, str]
