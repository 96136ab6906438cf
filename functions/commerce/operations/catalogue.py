"""Selling products, and no longer selling them."""

from collections import defaultdict
from datetime import UTC, datetime

from functions.commerce.models.catalogue import CreateSku, Sku, SkuContent, SkuOnSale, UpdateSku
from functions.commerce.operations.wallets import currencies
from functions.commerce.rules import catalogue as rules
from functions.commerce.store import catalogue as store
from shared.extension_points import GRANTING, Granting
from shared.firestore.transaction import Transaction
from shared.granting import Item


async def create(tx: Transaction, new: CreateSku) -> Sku:
    """Sell a product. Reads whose its stores' products are; writes it, and them.

    Raises InvalidSku, SkuExists, ProductTaken.
    """
    await _check(new)
    _, taken = await store.with_products(tx, new.sku_id, rules.product_ids(new))
    sku = rules.created(new, tx.now)
    store.add(tx, sku, taken)
    return sku


async def update(tx: Transaction, sku_id: str, after: UpdateSku) -> Sku:
    """Change or retire a product. Raises UnknownSku, SkuChanged, InvalidSku, ProductTaken."""
    await _check(after)
    before, taken = await store.with_products(tx, sku_id, rules.product_ids(after))
    if before is None:
        raise rules.UnknownSku(sku_id=sku_id)
    sku = rules.changed(before, after, tx.now)
    store.save(tx, sku, taken)
    return sku


async def on_sale(
    limit: int, after: tuple[datetime, str] | None
) -> tuple[tuple[SkuOnSale, ...], tuple[datetime, str] | None]:
    """A page of the products that can be bought now, the newest first, and the place to go on after, if it goes on."""
    skus = await store.active(limit + 1, after)
    last = (skus[limit - 1].created_at, skus[limit - 1].sku_id) if len(skus) > limit else None
    now = datetime.now(UTC)
    return tuple(rules.shown(sku) for sku in skus[:limit] if rules.on_sale(sku, now)), last


async def one_on_sale(sku_id: str) -> SkuOnSale:
    """A product that can be bought now (one read). Raises UnknownSku."""
    sku = await store.sku(sku_id)
    if sku is None or not rules.on_sale(sku, datetime.now(UTC)):
        raise rules.UnknownSku(sku_id=sku_id)
    return rules.shown(sku)


def granters() -> dict[str, tuple[str, Granting]]:
    """Who grants each kind of item: the service's name, and its part."""
    return {kind: (name, granter) for name, granter in GRANTING.implementations().items() for kind in granter.KINDS}


async def _check(content: SkuContent) -> None:
    """Raise InvalidSku with all that is wrong with a product."""
    by_kind = granters()
    problems = list(rules.problems_of(content, currencies(), {kind: name for kind, (name, _) in by_kind.items()}))
    items: dict[str, list[Item]] = defaultdict(list)
    for item in content.items:
        if item.kind in by_kind:
            items[by_kind[item.kind][0]].append(item)
    for name, granter in GRANTING.implementations().items():
        if name in items:
            problems += await granter.check(items[name])
    if problems:
        raise rules.InvalidSku(problems=problems)
