"""Take back the registration whose money went back."""

from functions.commerce.events import PurchaseRefunded
from functions.conquest.operations.seasons import entries
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PurchaseRefunded)
async def follow_entry_refund(refund: PurchaseRefunded, tx: Transaction) -> None:
    """Before the season begins; what is refunded or disputed later leaves the player in, and the prizes as they are.

    Costs nothing for other purchases but the seasons, once in half a minute and instance; else two reads and two
    writes.
    """
    await entries.follow_refund(tx, refund)
