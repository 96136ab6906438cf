"""Asking any provider how a transaction stands."""

from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Payment
from functions.commerce.partners import stripe
from functions.commerce.rules.providers import ProviderNotConfigured


async def look_up(provider: PaymentProvider, transaction: str) -> Payment:
    """How a transaction stands at its provider now.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    if provider is not PaymentProvider.STRIPE:
        raise ProviderNotConfigured(provider=provider.value)
    asked_at = datetime.now(UTC)
    payment = await stripe.look_up(transaction)
    return payment.model_copy(update={"asked_at": asked_at})
