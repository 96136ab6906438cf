"""Buy a cosmetic."""

from functions.cosmetics.models.shop import Purchase, PurchasedItem
from functions.cosmetics.operations import purchases
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.model import Id


@endpoint("POST /api/v1/cosmetics/{cosmetic_id}/purchase", status=201, errors=purchases.ERRORS)
async def purchase_cosmetic(player: Player, cosmetic_id: Id, body: Purchase, tx: Transaction) -> PurchasedItem:
    """Buy a cosmetic.

    Pays the price from your wallet and adds the item to your inventory. A second purchase of the same item is refused
    and costs nothing.

    Cost: three reads in one call: the item, the inventory, the wallet. Four writes: the last two, the ledger, the
    event.
    """
    return await purchases.buy(tx, player.id, cosmetic_id, body)
