"""Products in Firestore."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime

from functions.commerce.models.catalogue import NewestSkus, PaymentProvider, Sku, StoreProduct
from functions.commerce.rules.products.catalogue import ProductTaken, SkuExists, product_ids, product_key
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.redis import cache

SKUS = Collection("commerce_skus", Sku)
"""Each product, retired or not."""
PRODUCTS = Collection("commerce_products", StoreProduct)

FIRST_PAGE = "commerce:skus"
"""What is answered to who asks for nothing else."""
NEWEST = "commerce:newest-skus"
"""The newest products, from which all other pages are cut that they suffice for: anybody may ask for any."""
NEWEST_KEPT = 101
NEWEST_SECONDS = 60
PAGE = "commerce:sku:{sku_id}"


async def sku(sku_id: str) -> Sku | None:
    """A product (one read)."""
    return await SKUS.get(sku_id)


async def with_products(
    tx: Transaction, sku_id: str, products: tuple[tuple[PaymentProvider, str], ...]
) -> tuple[Sku | None, dict[str, StoreProduct]]:
    """A product, and whose these stores' products are, in one call (a read each)."""
    keys = [product_key(provider, product_id) for provider, product_id in products]
    await tx.fetch(SKUS.ref(sku_id), *(PRODUCTS.ref(key) for key in keys))
    return await tx.get(SKUS, sku_id), await tx.get_many(PRODUCTS, keys)


async def owners_of(products: Sequence[tuple[PaymentProvider, str]]) -> dict[str, StoreProduct]:
    """Whose these stores' products are, by `product_key`, in one call (a read each)."""
    return await PRODUCTS.get_many(product_key(provider, product_id) for provider, product_id in products)


def all_pages() -> AsyncIterator[list[Sku]]:
    """All products, retired ones among them (a read each, one at least)."""
    return SKUS.pages()


async def many(tx: Transaction, sku_ids: Sequence[str]) -> dict[str, Sku]:
    """Products by their ids, in one call (a read each)."""
    return await tx.get_many(SKUS, sku_ids)


def add(tx: Transaction, new: Sku, taken: Mapping[str, StoreProduct]) -> None:
    """A new product; the commit raises SkuExists when there is one of this id. Raises ProductTaken."""
    tx.create(SKUS, new.sku_id, new, otherwise=SkuExists(sku_id=new.sku_id))
    _claim(tx, new, taken)
    _forget(tx, new.sku_id)


def save(tx: Transaction, changed: Sku, taken: Mapping[str, StoreProduct]) -> None:
    """Write a product that this transaction read. A store's product that it names no more stays its own."""
    tx.put(SKUS, changed.sku_id, changed)
    _claim(tx, changed, taken)
    _forget(tx, changed.sku_id)


def _forget(tx: Transaction, sku_id: str) -> None:
    tx.invalidate(FIRST_PAGE, NEWEST, PAGE.format(sku_id=sku_id))


def _claim(tx: Transaction, sku: Sku, taken: Mapping[str, StoreProduct]) -> None:
    for provider, product_id in product_ids(sku):
        key = product_key(provider, product_id)
        refusal = ProductTaken(provider=provider.value, product_id=product_id)
        if key not in taken:
            tx.create(PRODUCTS, key, StoreProduct(sku_id=sku.sku_id), otherwise=refusal)
        elif taken[key].sku_id != sku.sku_id:
            raise refusal


async def newest() -> tuple[Sku, ...]:
    """The newest products that are not retired, as Redis keeps them for a minute or until one changes."""
    kept = await cache.remember(NEWEST, NewestSkus, NEWEST_SECONDS, _newest)
    return kept.skus if kept else ()


async def _newest() -> NewestSkus:
    return NewestSkus(skus=tuple(await active(NEWEST_KEPT, None)))


async def active(limit: int, after: tuple[datetime, str] | None) -> list[Sku]:
    """Products that are not retired, the newest first, after the given time and id (a read each)."""
    return await SKUS.select(
        ("is_active", "==", True),
        order=[("created_at", "DESCENDING"), ("sku_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
