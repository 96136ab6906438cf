"""Receipts at rest."""

from shared.model import Model


class SealedReceipt(Model):
    """A file in Cloud Storage, `receipts/{order_id}.json`. `sealed` is a payment as JSON, encrypted for this order."""

    order_id: str
    sealed: str
