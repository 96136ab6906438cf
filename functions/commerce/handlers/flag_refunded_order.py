"""Look at an order that was refunded."""

from functions.commerce.events import PurchaseRefunded
from functions.commerce.operations.purchases import flags
from shared.declare import subscriber


@subscriber(PurchaseRefunded)
async def flag_refunded_order(purchase: PurchaseRefunded) -> None:
    """Flag it for which there is a reason, such as many refunds. Costs five reads at least, and a write if so."""
    await flags.flag(purchase.order_id)
