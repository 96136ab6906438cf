"""Selling products, and no longer selling them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from functions.commerce.models.catalogue import CreateSku, Sku, SkuContent, SkuOnSale, UpdateSku
from functions.commerce.operations.purchases import delivery
from functions.commerce.operations.wallet.wallets import currencies
from functions.commerce.rules.products import catalogue as rules
from functions.commerce.store import catalogue as store
from shared.extension_points import Granting
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
    """Change or retire a product. Raises UnknownSku, SkuChanged, InvalidSku, ProductTaken.

    Who only retires one is not asked whether what it gives can still be granted.
    """
    before, taken = await store.with_products(tx, sku_id, rules.product_ids(after))
    if before is None:
        raise rules.UnknownSku(sku_id=sku_id)
    if after.is_active or rules.has_changed(before, after):
        await _check(after)
    sku = rules.changed(before, after, tx.now)
    store.save(tx, sku, taken)
    return sku


async def on_sale(
    limit: int, after: tuple[datetime, str] | None, country: str | None
) -> tuple[tuple[SkuOnSale, ...], tuple[datetime, str] | None]:
    """A page of the products that can be bought now, the newest first, and the place to go on after, if it goes on.

    With a country, those that are offered there.
    """
    skus = await _active(limit + 1, after)
    last = (skus[limit - 1].created_at, skus[limit - 1].sku_id) if len(skus) > limit else None
    now = datetime.now(UTC)
    buyable = (sku for sku in skus[:limit] if rules.on_sale(sku, now))
    return tuple(rules.shown(sku) for sku in buyable if country is None or rules.is_offered_in(sku, country)), last


async def _active(size: int, after: tuple[datetime, str] | None) -> Sequence[Sku]:
    """Products that are not retired, the newest first, after a place: of the newest, where those are enough."""
    newest = await store.newest()
    behind = [sku for sku in newest if after is None or (sku.created_at, sku.sku_id) < after]
    if len(behind) < size and len(newest) == store.NEWEST_KEPT:
        return await store.active(size, after)
    return behind[:size]


async def one_on_sale(sku_id: str) -> SkuOnSale:
    """A product that can be bought now (one read). Raises UnknownSku."""
    sku = await store.sku(sku_id)
    if sku is None or not rules.on_sale(sku, datetime.now(UTC)):
        raise rules.UnknownSku(sku_id=sku_id)
    return rules.shown(sku)


async def problems_of(contents: Sequence[SkuContent]) -> list[list[str]]:
    """All that is wrong with each of some products; who grants their items is asked once where nothing is wrong."""
    granters = delivery.by_kind()
    counted = delivery.counted_kinds()
    problems = [list(rules.problems_of(content, currencies(), granters.keys(), counted)) for content in contents]
    if await _not_to_grant([item for content in contents for item in content.items], granters):
        for place, content in enumerate(contents):
            problems[place] += await _not_to_grant(content.items, granters)
    return problems


async def problems_of_items(items: Sequence[Item]) -> list[str]:
    """All that is wrong with items that are to be given without an order."""
    granters = delivery.by_kind()
    problems = list(rules.problems_of_items(items, currencies(), granters.keys(), delivery.counted_kinds()))
    return problems + await _not_to_grant(items, granters)


async def _not_to_grant(items: Sequence[Item], granters: Mapping[str, Granting]) -> list[str]:
    granted = list(dict.fromkeys(item for item in items if item.kind in granters))
    answers = [await granter.check(own) for granter, own in delivery.of_each(granted, granters)]
    return [problem for answer in answers for problem in answer]


async def _check(content: SkuContent) -> None:
    """Raise InvalidSku with all that is wrong with a product."""
    (problems,) = await problems_of([content])
    if problems:
        raise rules.InvalidSku(problems=problems)
