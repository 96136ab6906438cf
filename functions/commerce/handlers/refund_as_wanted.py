"""Give money back that another service does not want."""

from functions.commerce.events import RefundWanted
from functions.commerce.operations.purchases import refunds
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import subscriber
from shared.extension_points import GRANTING
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY


@subscriber(RefundWanted, secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE), extension_points=(GRANTING,))
async def refund_as_wanted(wanted: RefundWanted) -> None:
    """Refund an order, once; while the provider is down, the hourly `ask_for_orders` goes on with it.

    What cannot be refunded, as its store gives no money back by its interface, is logged for staff. Costs what
    `refund_order` does.
    """
    await refunds.refund_as_wanted(wanted)
