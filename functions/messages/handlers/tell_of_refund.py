"""Tell a player of a refund."""

from functions.commerce.events import PurchaseRefunded
from functions.messages.operations.inbox import notices
from functions.messages.rules.inbox import facts
from shared.declare import subscriber
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


@subscriber(PurchaseRefunded, extension_points=(NOTICES,))
async def tell_of_refund(refund: PurchaseRefunded, tx: Transaction) -> None:
    """Put a message into the inbox of whose purchase was refunded, once a refund.

    Cost: one read, one write.
    """
    await notices.keep(tx, facts.of_refund(refund))
