"""Asking any provider how a transaction stands."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Payment
from functions.commerce.partners import stripe
from functions.commerce.rules.providers import ProviderNotConfigured

LOOK_UP: dict[PaymentProvider, Callable[[str], Awaitable[Payment]]] = {PaymentProvider.STRIPE: stripe.look_up}
"""How each provider is asked."""


async def look_up(provider: PaymentProvider, transaction: str) -> Payment:
    """How a transaction stands at its provider now.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    if provider not in LOOK_UP:
        raise ProviderNotConfigured(provider=provider.value)
    asked_at = datetime.now(UTC)
    payment = await LOOK_UP[provider](transaction)
    return payment.model_copy(update={"asked_at": asked_at})
