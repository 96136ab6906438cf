"""Give the money of an order back."""

from functions.commerce.models.order_administration import AskRefund, OrderRefund
from functions.commerce.operations.purchases import refunds
from functions.commerce.rules.payments import providers
from functions.commerce.rules.purchases import orders
from functions.commerce.rules.purchases.refunds import NothingToRefund, PartNotRefundable, RefundedMeanwhile
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
        PartNotRefundable,
        RefundedMeanwhile,
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
    """Refund a purchase, whole or in part.

    The provider gives the payer all the money back that is left, and what the purchase gave is taken back: things leave
    the player's possession, amounts leave the wallet, and what was spent of them becomes debt. With `dry_run`, nothing
    changes: the answer says what would be taken. A purchase that is refunded already stays as it is.

    With an `amount`, only that is given back, and the same share of the amounts of currencies is taken, rounded down;
    things stay with the player until the rest is given back, too. The purchase is `partially_refunded` then, and more
    can be given back. Stripe gives back parts (else `PART_NOT_REFUNDABLE`). Two requests with an `amount` are two
    parts: send the `refunded_amount` that you saw, or an Idempotency-Key, so that a repeated press is one.

    When the provider does not answer (`PARTNER_UNAVAILABLE`), the refund is kept and carried out by itself within
    hours; asking again does it at once, and never twice. An order whose `refund_due` is true waits for its provider.

    Cost: reads and writes the order to keep what is asked for; the provider is called twice; reads the order and what
    its items need, in three calls; writes them. With `dry_run`, reads the order and what its items need.

    Source: Player Platform.
    """
    return await refunds.refund(order_id, body, admin.id)
