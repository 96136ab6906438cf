"""Give the money of an order back."""

from functions.commerce.models.order_administration import AskRefund, OrderRefund
from functions.commerce.operations.purchases import refunds
from functions.commerce.rules.payments import providers
from functions.commerce.rules.purchases import orders
from functions.commerce.rules.purchases.refunds import NothingToRefund
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.extension_points import GRANTING
from shared.identity.callers import Admin
from shared.model import Id
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY


@endpoint(
    "POST /api/v1/admin/commerce/orders/{order_id}/refund",
    errors=(
        orders.UnknownOrder,
        NothingToRefund,
        providers.RefundNotOffered,
        providers.RefundRefused,
        providers.UnknownTransaction,
        providers.ProviderNotConfigured,
        PartnerUnavailable,
    ),
    secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE),
    extension_points=(GRANTING,),
)
async def refund_order(admin: Admin, order_id: Id, body: AskRefund) -> OrderRefund:
    """Refund a purchase.

    The provider gives the payer all the money back, and what the purchase gave is taken back: things leave the player's
    possession, amounts leave the wallet, and what was spent of them becomes debt. With `dry_run`, nothing changes: the
    answer says what would be taken. A purchase that is refunded already stays as it is.

    When the provider does not answer (`PARTNER_UNAVAILABLE`), the refund is kept and carried out by itself within
    hours; asking again does it at once, and never twice. An order whose `refund_due` is true waits for its provider.

    Cost: reads and writes the order to keep what is asked for; the provider is called twice; reads the order and what
    its items need, in three calls; writes them. With `dry_run`, reads the order and what its items need.

    Source: Player Platform.
    """
    return await refunds.refund(order_id, body, admin.id)
