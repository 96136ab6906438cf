"""Compare a page of orders with what their providers say."""

from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.operations.purchases import reconciliation
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import Resources, task
from shared.extension_points import GRANTING, IDENTITIES
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY


@task(
    "commerce",
    secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE),
    extension_points=(GRANTING, IDENTITIES),
    resources=Resources(timeout=540),
)
async def compare_orders(work: CompareOrders) -> None:
    """Settle each order of the page, and keep what is not as its provider says; fails while a provider is down."""
    await reconciliation.compare_page(work)
