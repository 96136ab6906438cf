"""Why a receipt cannot be shown."""

from shared.errors import DomainError


class UnknownReceipt(DomainError):
    """There is no receipt of this order."""

    status = 404
    code = "UNKNOWN_RECEIPT"
    message = "There is no receipt of this order: it was not granted, or its receipt is still being written."


class ReceiptUnreadable(DomainError):
    """The receipt is there and cannot be opened."""

    status = 409
    code = "RECEIPT_UNREADABLE"
    message = (
        "The receipt was changed, or sealed with a key that is gone. Put that key back into the secret receipt-key."
    )
