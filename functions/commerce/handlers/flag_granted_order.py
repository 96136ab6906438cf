"""Look at an order that was granted."""

from functions.commerce.events import PurchaseGranted
from functions.commerce.operations.purchases import flags
from shared.declare import subscriber


@subscriber(PurchaseGranted)
async def flag_granted_order(purchase: PurchaseGranted) -> None:
    """Flag it for which there is a reason, such as many refunds. Costs five reads at least, and a write if so."""
    await flags.flag(purchase.order_id)
