"""Buying cosmetics: the payment and the item in one commit."""

from functions.commerce.api import wallets as commerce
from functions.cosmetics.events import CosmeticPurchased
from functions.cosmetics.models.shop import Purchase, PurchasedItem
from functions.cosmetics.operations.inventory import grant
from functions.cosmetics.rules import purchases as rules
from functions.cosmetics.rules.catalog import UnknownCosmetic, require
from functions.cosmetics.rules.inventory import InventoryFull
from functions.cosmetics.store import catalog, inventory
from shared.firestore.transaction import Transaction

ERRORS = (
    UnknownCosmetic,
    InventoryFull,
    rules.AlreadyOwned,
    rules.NotForSale,
    rules.PriceChanged,
    commerce.InsufficientFunds,
)
"""What a purchase raises."""


async def buy(tx: Transaction, player_id: str, cosmetic_id: str, purchase: Purchase) -> PurchasedItem:
    """Pay for an item and own it, once.

    Three reads in one call: the item, the inventory, the wallet. Four writes: the last two, the ledger, the event.
    Raises what ERRORS lists.
    """
    await tx.fetch(catalog.ref(cosmetic_id), inventory.ref(player_id), commerce.ref(player_id))
    cosmetic = require(await catalog.cosmetic(tx, cosmetic_id), cosmetic_id, tx.now)
    price = rules.price_to_pay(cosmetic, await inventory.inventory(tx, player_id), purchase, tx.now)
    await grant(tx, player_id, [cosmetic_id], source="purchase")
    if price:
        await commerce.debit(
            tx,
            player_id,
            purchase.currency,
            price,
            fact=f"cosmetic:{cosmetic_id}",
            reason=f"Bought {cosmetic.name}",
            again=rules.AlreadyOwned(cosmetic_id=cosmetic_id),
        )
    paid = {"cosmetic_id": cosmetic_id, "currency": purchase.currency, "price": price}
    tx.emit(CosmeticPurchased(player_id=player_id, purchased_at=tx.now, **paid))
    balance = await commerce.balance(tx, player_id, purchase.currency)
    return PurchasedItem(acquired_date=tx.now, balance=balance, **paid)
