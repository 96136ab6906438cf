"""Keep the receipts of what was granted."""

from functions.commerce.events import ReceiptAccepted
from functions.commerce.operations.purchases import sealed_receipts
from functions.commerce.settings import RECEIPT_KEY
from shared.declare import subscriber
from shared.telemetry import log


@subscriber(ReceiptAccepted, secrets=(RECEIPT_KEY,))
async def keep_receipt(receipt: ReceiptAccepted) -> None:
    """Seal a receipt and store it, once. Nobody waits for it.

    What Cloud Storage does not take in three deliveries is a dead letter, which staff deliver again.
    """
    if not await sealed_receipts.keep(receipt.order_id, receipt.payment):
        log.info("commerce.receipt_again", order_id=receipt.order_id)
