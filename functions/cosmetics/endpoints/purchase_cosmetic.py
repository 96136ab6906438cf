"""Buy a cosmetic."""

from functions.commerce.api import wallets as commerce
from functions.cosmetics.api.inventory import grant
from functions.cosmetics.events import CosmeticPurchased
from functions.cosmetics.models.shop import Purchase, Purchased
from functions.cosmetics.rules import purchases as rules
from functions.cosmetics.rules.catalog import UnknownCosmetic, require
from functions.cosmetics.rules.inventory import InventoryFull
from functions.cosmetics.store import catalog, inventory
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id

ERRORS = (
    UnknownCosmetic,
    InventoryFull,
    rules.AlreadyOwned,
    rules.NotForSale,
    rules.PriceChanged,
    commerce.InsufficientFunds,
)


@endpoint("POST /api/v1/cosmetics/{cosmetic_id}/purchase", status=201, errors=ERRORS)
async def purchase_cosmetic(player: Player, cosmetic_id: Id, body: Purchase, tx: Transaction) -> Purchased:
    """Buy a cosmetic.

    Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
    and costs nothing.

    Cost: three reads in one call: the item, the inventory, the wallet. Four writes: the last two, the ledger, the
    event.
    """
    await tx.fetch(catalog.ref(cosmetic_id), inventory.ref(player.id), commerce.ref(player.id))
    cosmetic = require(await catalog.cosmetic(tx, cosmetic_id), cosmetic_id, tx.now)
    price = rules.price_to_pay(cosmetic, await inventory.inventory(tx, player.id), body, tx.now)
    await grant(tx, player.id, [cosmetic_id], source="purchase")
    if price:
        await commerce.debit(
            tx,
            player.id,
            body.currency,
            price,
            fact=f"cosmetic:{cosmetic_id}",
            reason=f"Bought {cosmetic.name}",
            again=rules.AlreadyOwned(cosmetic_id=cosmetic_id),
        )
    tx.emit(
        CosmeticPurchased(
            player_id=player.id, cosmetic_id=cosmetic_id, currency=body.currency, price=price, purchased_at=tx.now
        )
    )
    balance = await commerce.balance(tx, player.id, body.currency)
    return Purchased(
        cosmetic_id=cosmetic_id, acquired_date=tx.now, currency=body.currency, price=price, balance=balance
    )
