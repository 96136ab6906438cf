"""Products to buy."""

import uuid
from typing import Any

from functions.commerce.models.catalogue import CreateSku, Sku
from functions.commerce.rules.products import catalogue as rules
from functions.commerce.store import catalogue as store
from shared.firestore.transaction import Transaction


def gems(**changes: Any) -> dict[str, Any]:
    """1,000 of the premium currency, as an admin creates them."""
    unique = uuid.uuid4().hex
    return {
        "sku_id": f"gems-{unique}",
        "type": "consumable",
        "name": "Chest of 1,000 gems",
        "items": [{"kind": "currency", "id": "premium", "quantity": 1000}],
        "offers": {"stripe": {"product_id": f"gems-{unique}", "prices": {"EUR": 9_990_000}}},
    } | changes


def content(sku: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A product as it is to be, as an admin sends it."""
    unsent = {"sku_id", "created_at", "updated_at"}
    return {name: value for name, value in sku.items() if name not in unsent} | changes


async def add(tx: Transaction, new: CreateSku) -> Sku:
    """Sell a product, without asking who grants it."""
    _, taken = await store.with_products(tx, new.sku_id, rules.product_ids(new))
    sku = rules.created(new, tx.now)
    store.add(tx, sku, taken)
    return sku
