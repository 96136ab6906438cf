"""Tell a player of a purchase."""

from functions.commerce.events import PurchaseGranted
from functions.messages.operations.inbox import notices
from functions.messages.rules.inbox import facts
from shared.declare import subscriber
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


@subscriber(PurchaseGranted, extension_points=(NOTICES,))
async def tell_of_purchase(purchase: PurchaseGranted, tx: Transaction) -> None:
    """Put a message into the inbox of who got what was paid for, once a grant.

    Cost: one read, one write.
    """
    await notices.keep(tx, facts.of_purchase(purchase))
