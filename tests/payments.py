"""Payments as providers state them, of products that are sold."""

import uuid
from datetime import UTC, datetime
from typing import Any

from functions.commerce.models.catalogue import CreateSku, PaymentProvider, Sku
from functions.commerce.models.orders import Environment, Payment, PaymentState
from shared.firestore import transaction
from tests.products import add, gems

PRICE = 9_990_000
"""9.99 euros."""


async def sell(**changes: Any) -> Sku:
    """A product that is sold by Stripe."""
    return await transaction.run(lambda tx: add(tx, CreateSku.model_validate(gems(**changes))))


def paid(sku: Sku, **changes: Any) -> Payment:
    """What Stripe says of a purchase of it."""
    whole = {
        "provider": PaymentProvider.STRIPE,
        "environment": Environment.LIVE,
        "transaction_id": f"pi_{uuid.uuid4().hex}",
        "product_id": sku.offers[PaymentProvider.STRIPE].product_id,
        "state": PaymentState.PAID,
        "currency": "EUR",
        "amount": PRICE,
        "raw": "999 eur",
        "paid_at": datetime.now(UTC),
    }
    return Payment.model_validate(whole | changes)


def now(payment: Payment, state: PaymentState, refunded: int = 0) -> Payment:
    """The same payment, as it stands now."""
    return payment.model_copy(update={"state": state, "refunded_amount": refunded})
