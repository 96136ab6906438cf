"""Register who has paid the entry fee."""

from functions.commerce.events import PurchaseGranted
from functions.conquest.operations.seasons import entries
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PurchaseGranted)
async def follow_entry_payment(purchase: PurchaseGranted, tx: Transaction) -> None:
    """Let a player take part in a season; a second payment, one after its start, or without its conditions goes back.

    Costs nothing for other purchases but the seasons, once in half a minute and instance; else three reads and two
    writes.
    """
    await entries.follow_payment(tx, purchase)
