"""Cosmetics to look at and to buy, and the money for them."""

import uuid
from datetime import timedelta
from typing import Any

from functions.commerce.api import wallets as commerce
from functions.commerce.api.wallets import Currency
from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.api import inventory as cosmetics
from functions.cosmetics.models.editing import CreateCosmetic
from functions.cosmetics.rules.editing import new_cosmetic
from functions.cosmetics.store import catalog
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


def wanted(**changes: Any) -> dict[str, Any]:
    """What creates an item that there is not yet: a common skin for 100 coins."""
    cosmetic_id = f"item-{uuid.uuid4().hex}"
    whole = {
        "cosmetic_id": cosmetic_id,
        "name": "Neon Fox",
        "type": "skin",
        "rarity": "common",
        "image_url": f"https://media.example.com/{cosmetic_id}.webp",
        "price_coins": 100,
    }
    return whole | changes


async def make(**changes: Any) -> str:
    """An item of the catalogue; returns its id."""
    body = CreateCosmetic.model_validate(wanted(**changes))

    async def add(tx: Transaction) -> None:
        catalog.add(tx, new_cosmetic(body, tx.now))

    await transaction.run(add)
    return body.cosmetic_id


async def give(player_id: str, amount: int, currency: Currency = Currency.COINS) -> None:
    """Money."""
    fact = uuid.uuid4().hex
    await transaction.run(lambda tx: commerce.credit(tx, player_id, currency, amount, fact=fact, reason="Pocket money"))


async def grant(player_id: str, *cosmetic_ids: str) -> None:
    """Items."""
    await transaction.run(lambda tx: cosmetics.grant(tx, player_id, cosmetic_ids, source="season-1"))


async def age(*cosmetic_ids: str) -> None:
    """Let the owners of these have been counted last week."""

    async def change(tx: Transaction) -> None:
        for cosmetic_id, item in (await catalog.cosmetics(tx, cosmetic_ids)).items():
            counted_at = item.counted_at - timedelta(days=7)
            tx.put(catalog.CATALOG, cosmetic_id, item.model_copy(update={"counted_at": counted_at}), overwrite=True)

    await transaction.run(change)


async def coins(player_id: str) -> int:
    """What is in a player's wallet."""
    wallet = await WALLETS.get(player_id)
    return wallet.coins if wallet else 0
