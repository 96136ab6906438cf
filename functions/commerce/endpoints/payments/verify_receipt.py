"""Show a purchase."""

from functions.commerce.models.orders import OrderView
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations.payments import receipts
from functions.commerce.rules.payments import providers
from functions.commerce.rules.purchases import orders
from functions.commerce.rules.purchases.reviews import InReview
from functions.commerce.settings import APPLE, PAYER_KEY, PURCHASE_RATE, STRIPE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable
from shared.extension_points import GRANTING, IDENTITIES
from shared.identity.callers import Player
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY


@endpoint(
    "POST /api/v1/commerce/verify-receipt",
    rate=PURCHASE_RATE,
    errors=(
        providers.UnknownTransaction,
        orders.NotPaid,
        InReview,
        providers.PaymentDeclined,
        providers.AccountNotLinked,
        orders.ReceiptOfAnother,
        orders.SandboxRefused,
        orders.ProductUnknown,
        providers.ProviderNotConfigured,
        PartnerUnavailable,
    ),
    secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE, PAYER_KEY),
    extension_points=(GRANTING, IDENTITIES),
)
async def verify_receipt(player: Player, body: VerifyReceipt) -> OrderView:
    """Verify a purchase.

    Asks the store whether the purchase is paid, and grants what it is for, once, however often and from however many
    devices it is shown. A purchase that was granted before is answered with its order.

    Google Play: show the purchase token, and give `payers.google` of your wallet to `setObfuscatedAccountId` with each
    purchase; one without it is refused. The server consumes or acknowledges the purchase when it is granted, so a
    client need not. A purchase that is pending is a 409: show it again when it is paid.

    Epic: show the entitlement's id. It is looked for among those of the Epic account that is linked to the player. The
    server redeems what is used up when it is granted; a client must not.

    Steam: show the order id of `checkout` when the player has agreed; this takes the money. A 409 says that the player
    has not agreed yet, or has refused; a 402 that Steam does not take the money, and `details.reason` says why. After
    any other error, show it again: the money is taken once.

    A purchase by Steam or Stripe may wait for a review (`IN_REVIEW`) before its money is taken: its order is
    `in_review` until then, and is granted by itself when it is approved.

    A product may be limited. Where others have taken the place of a purchase that was opened long ago, its money is not
    taken: a 402, and `details.reason` is `limit_reached`.

    Cost: one read where it was granted before; with Epic, one more for each linked account. Else the provider is
    called, then reads the order, the product and what the items need, in three calls, or in two where the instance has
    met the product; writes the order, its items and
    their ledger. Steam is called twice, with one read and one write more.

    Source: Player Platform.
    """
    return await receipts.verify(player.id, body)
