"""Receipts as providers gave them, sealed and kept in Cloud Storage: what a dispute is answered with years later."""

from functions.commerce.models.orders import Payment
from functions.commerce.models.sealed_receipts import OrderReceipt, SealedReceipt
from functions.commerce.rules.purchases.receipts import ReceiptUnreadable, UnknownReceipt
from functions.commerce.settings import settings
from shared.identity import encryption
from shared.identity.secret_files import SecretFile
from shared.media import uploads
from shared.telemetry import log

RECEIPT_KEYS = SecretFile(lambda: settings().receipt_key_file, encryption.parse_keys)
JSON = "application/json"


async def keep(order_id: str, payment: str) -> bool:
    """Keep what a provider said of an order when it was granted; returns whether it was new: the first one stays.

    One call to Cloud Storage. Raises Unavailable without keys.
    """
    sealed = encryption.encrypt_with(RECEIPT_KEYS, payment.encode(), of=_bound_to(order_id))
    receipt = SealedReceipt(order_id=order_id, sealed=sealed)
    return await uploads.keep(settings().receipts_bucket, _name(order_id), receipt.model_dump_json().encode(), JSON)


async def read(order_id: str) -> Payment | None:
    """What a provider said of an order when it was granted, or None where there is no receipt.

    Raises DecryptionFailed for a receipt that was changed, or moved here from another order.
    """
    stored = await uploads.find(settings().receipts_bucket, _name(order_id))
    content = await uploads.read(stored.upload) if stored else None
    if content is None:
        return None
    sealed = SealedReceipt.model_validate_json(content).sealed
    return Payment.model_validate_json(encryption.decrypt_with(RECEIPT_KEYS, sealed, of=_bound_to(order_id)))


async def open_one(order_id: str) -> OrderReceipt:
    """The receipt of an order, for staff: two calls to Cloud Storage. Raises UnknownReceipt, ReceiptUnreadable."""
    try:
        payment = await read(order_id)
    except encryption.DecryptionFailed:
        log.error("commerce.receipt_unreadable", order_id=order_id)
        raise ReceiptUnreadable(order_id=order_id) from None
    if payment is None:
        raise UnknownReceipt(order_id=order_id)
    return OrderReceipt(order_id=order_id, payment=payment)


def _name(order_id: str) -> str:
    return f"receipts/{order_id}.json"


def _bound_to(order_id: str) -> str:
    return f"receipt:{order_id}"
