"""Receipts at rest."""

from functions.commerce.models.orders import Payment
from shared.model import Model


class SealedReceipt(Model):
    """A file in Cloud Storage, `receipts/{order_id}.json`. `sealed` is a payment as JSON, encrypted for this order."""

    order_id: str
    sealed: str


class OrderReceipt(Model):
    """What the store said of a purchase when it was granted."""

    order_id: str
    payment: Payment
