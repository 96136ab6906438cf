"""What a product may be, and when it is on sale."""

import re
from collections.abc import Collection, Sequence
from datetime import datetime

from functions.commerce.models.catalogue import (
    MICROS,
    CreateSku,
    Offer,
    PaymentProvider,
    Sku,
    SkuContent,
    SkuOnSale,
    SkuType,
    UpdateSku,
)
from functions.commerce.models.wallets import MOST_AT_ONCE
from shared.errors import DomainError
from shared.granting import Item
from shared.text.countries import COUNTRIES

CURRENCY, ENTITLEMENT = "currency", "entitlement"
"""The kinds of items that the wallet holds, and that are a word of the studio's own."""

PRICED_BY_US = frozenset({PaymentProvider.STEAM, PaymentProvider.STRIPE})
"""The stores that are told the price of each purchase."""

MOST_STEAM_ITEM = 2**32 - 1
_STEAM_ITEM = re.compile("[1-9][0-9]{0,9}")
_PRODUCT = re.compile(r"[A-Za-z0-9_.\-]{1,128}")
STEAM_STEPS = {
    **dict.fromkeys(("JPY", "INR", "CLP", "COP", "IDR", "KZT", "UAH"), MICROS),
    "KRW": 10 * MICROS,
    "CRC": 5 * MICROS,
}
"""The steps of Steam's prices where they are coarser than a hundredth (ISteamMicroTxn, InitTxn)."""

ZERO_DECIMALS = frozenset(
    {"BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"}
)
"""Currencies whose least amount at Stripe is a whole unit."""

THREE_DECIMALS = frozenset({"BHD", "JOD", "KWD", "OMR", "TND"})
"""Currencies that Stripe counts in thousandths; the last digit is 0."""

WHOLE_UNITS = ZERO_DECIMALS | {"ISK", "UGX"}
"""Currencies in which Stripe takes whole units only; it counts Icelandic crowns and Ugandan shillings in hundredths all
the same (https://docs.stripe.com/currencies, special cases)."""


class UnknownSku(DomainError):
    """There is no such product."""

    status = 404
    code = "UNKNOWN_SKU"
    message = "There is no product with this id."


class SkuExists(DomainError):
    """The id is taken."""

    status = 409
    code = "SKU_EXISTS"
    message = "A product with this id exists already; change that one, or choose another id."


class SkuChanged(DomainError):
    """Somebody else changed the product."""

    status = 409
    code = "SKU_CHANGED"
    message = "The product was changed since you read it; read it again. details.version is its version now."


class ProductTaken(DomainError):
    """A store's product is another SKU's."""

    status = 409
    code = "PRODUCT_TAKEN"
    message = "This store's product belongs to another SKU, which its receipts stand for; use another product."


class InvalidSku(DomainError):
    """The product cannot be sold as it is."""

    status = 422
    code = "INVALID_SKU"
    message = "The product cannot be sold like this; details.problems says why."


def problems_of(
    content: SkuContent, currencies: Collection[str], kinds: Collection[str], counted: Collection[str]
) -> tuple[str, ...]:
    """What is wrong with a product, in words for people.

    `kinds` are the kinds that some service can grant, `counted` those of which a player can have several.
    """
    return (
        *_problems_of_type(content),
        *problems_of_items(content.items, currencies, kinds, counted),
        *(problem for name, offer in content.offers.items() for problem in _problems_of_offer(name, offer)),
        *_problems_of_whom(content),
    )


def created(new: CreateSku, now: datetime) -> Sku:
    """A new product."""
    return Sku(**_content(new), sku_id=new.sku_id, version=1, is_active=True, created_at=now, updated_at=now)


def changed(before: Sku, after: UpdateSku, now: datetime) -> Sku:
    """A product as it is to be. Raises SkuChanged when somebody else changed it."""
    if after.version != before.version:
        raise SkuChanged(sku_id=before.sku_id, version=before.version, seen=after.version)
    return Sku(
        **_content(after),
        sku_id=before.sku_id,
        version=before.version + 1,
        is_active=after.is_active,
        created_at=before.created_at,
        updated_at=now,
    )


def has_changed(before: SkuContent, after: SkuContent) -> bool:
    """Whether a product is to be another one, whatever its version and whether it is sold."""
    return _content(before) != _content(after)


def on_sale(sku: Sku, now: datetime) -> bool:
    """Whether a product can be bought now."""
    begun = sku.starts_at is None or sku.starts_at <= now
    return sku.is_active and begun and (sku.ends_at is None or now < sku.ends_at)


def is_offered_in(sku: Sku, country: str | None) -> bool:
    """Whether a product is offered in a country; one that names its countries is not offered in an unknown one."""
    return not sku.countries or country in sku.countries


def shown(sku: Sku) -> SkuOnSale:
    """A product as players see it."""
    return SkuOnSale(**{name: getattr(sku, name) for name in SkuOnSale.model_fields})


def product_ids(sku: SkuContent) -> tuple[tuple[PaymentProvider, str], ...]:
    """The products of stores that stand for a SKU."""
    return tuple((provider, offer.product_id) for provider, offer in sku.offers.items())


def product_key(provider: PaymentProvider, product_id: str) -> str:
    """The name of the document of a store's product; of one that no offer can name, that of none."""
    return f"{provider.value}:{product_id if _PRODUCT.fullmatch(product_id) else ''}"


def _content(given: SkuContent) -> dict[str, object]:
    return {name: getattr(given, name) for name in SkuContent.model_fields}


def _problems_of_type(content: SkuContent) -> list[str]:
    of_wallet = [item.kind == CURRENCY for item in content.items]
    if content.type is SkuType.CONSUMABLE and not all(of_wallet):
        return ["a consumable gives amounts of currencies and nothing else; a bundle may give both"]
    if content.type is SkuType.DURABLE and any(of_wallet):
        return ["a durable gives no amount of a currency; a bundle may give both"]
    if content.type is SkuType.BUNDLE and len(content.items) == 1:
        return ["a bundle gives two things at least"]
    return []


def _problems_of_whom(content: SkuContent) -> list[str]:
    """What is wrong with who may buy it, when, and how often."""
    problems = []
    if content.starts_at and content.ends_at and content.ends_at <= content.starts_at:
        problems.append("ends_at is not after starts_at")
    if unknown := sorted(set(content.countries) - COUNTRIES):
        problems.append(f"countries: {', '.join(unknown)} is no code of ISO 3166-1")
    if len(set(content.countries)) < len(content.countries):
        problems.append("countries: each stands there once")
    if content.limits and content.limits.per_player is None and content.limits.per_day is None:
        problems.append("limits: name per_player, per_day or both; null: there are none")
    return problems


def problems_of_items(
    items: Sequence[Item], currencies: Collection[str], kinds: Collection[str], counted: Collection[str]
) -> list[str]:
    """What is wrong with items that are to be given, in words for people."""
    problems = []
    for place, item in enumerate(items):
        where = f"items[{place}]"
        if item.kind not in kinds:
            problems.append(f"{where}: nothing grants {item.kind!r}; the kinds are {', '.join(sorted(kinds))}")
        if item.kind == CURRENCY and item.id not in currencies:
            problems.append(f"{where}: there is no currency {item.id!r}; there are {', '.join(currencies)}")
        if item.kind not in counted and item.quantity != 1:
            problems.append(f"{where}: {item.kind!r} has no quantity; these have: {', '.join(sorted(counted))}")
        if item.kind != CURRENCY and item.quantity > MOST_AT_ONCE:
            problems.append(f"{where}: {item.quantity} are more than {MOST_AT_ONCE} at once")
        if item.duration_seconds and item.kind != ENTITLEMENT:
            problems.append(f"{where}: an {ENTITLEMENT!r} alone can end; leave duration_seconds out")
        if item.instead and item.kind == CURRENCY:
            problems.append(f"{where}: a currency needs no substitute")
        elif item.instead and item.instead.currency not in currencies:
            problems.append(f"{where}: there is no currency {item.instead.currency!r} for the substitute")
    if len({(item.kind, item.id) for item in items}) < len(items):
        problems.append("items: each thing stands there once; use quantity")
    problems += [
        f"items: {amount} of {currency!r}, substitutes among them, are more than {MOST_AT_ONCE} at once"
        for currency, amount in _most_of_each(items).items()
        if amount > MOST_AT_ONCE
    ]
    return problems


def _most_of_each(items: Sequence[Item]) -> dict[str, int]:
    """The most that items may bring of each currency: their amounts, and what may stand for the others."""
    amounts: dict[str, int] = {}
    for item in items:
        if item.kind == CURRENCY:
            amounts[item.id] = amounts.get(item.id, 0) + item.quantity
        elif item.instead:
            amounts[item.instead.currency] = amounts.get(item.instead.currency, 0) + item.instead.amount
    return amounts


def _problems_of_offer(provider: PaymentProvider, offer: Offer) -> list[str]:
    problems = []
    if provider in PRICED_BY_US and not offer.prices:
        problems.append(f"offers.{provider.value}: it needs a price")
    for currency, price in offer.prices.items():
        step = step_of(provider, currency)
        if price % step:
            problems.append(f"offers.{provider.value}.{currency}: the price is a multiple of {step} millionths")
    if provider is PaymentProvider.STEAM and not (
        _STEAM_ITEM.fullmatch(offer.product_id) and int(offer.product_id) <= MOST_STEAM_ITEM
    ):
        problems.append(f"offers.steam: the product id is a number from 1 to {MOST_STEAM_ITEM}")
    return problems


def step_of(provider: PaymentProvider, currency: str) -> int:
    """Of what amounts at a provider are multiples, in millionths."""
    if provider is PaymentProvider.STEAM:
        return STEAM_STEPS.get(currency, MICROS // 100)
    if provider is PaymentProvider.STRIPE and currency in WHOLE_UNITS:
        return MICROS
    return MICROS // 100 if provider is PaymentProvider.STRIPE else 1
