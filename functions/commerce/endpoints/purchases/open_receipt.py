"""The receipt of an order."""

from functions.commerce.models.sealed_receipts import OrderReceipt
from functions.commerce.operations.purchases import sealed_receipts
from functions.commerce.rules.purchases.receipts import ReceiptUnreadable, UnknownReceipt
from functions.commerce.settings import RECEIPT_KEY
from shared.declare import endpoint
from shared.errors import Unavailable
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "GET /api/v1/admin/commerce/orders/{order_id}/receipt",
    errors=(UnknownReceipt, ReceiptUnreadable, Unavailable),
    secrets=(RECEIPT_KEY,),
)
async def open_receipt(admin: Admin, order_id: Id) -> OrderReceipt:
    """Open the receipt of a purchase.

    Returns what the store said of the purchase when it was granted, as evidence in a dispute. The receipt is kept
    encrypted and never changes. The audit trail records who has opened it.

    Cost: two calls to Cloud Storage.

    Source: Player Platform.
    """
    return await sealed_receipts.open_one(order_id)
