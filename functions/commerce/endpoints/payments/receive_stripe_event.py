"""Stripe's notices."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import NoticeReceived
from functions.commerce.operations.payments import notices, stripe_events
from functions.commerce.rules.payments.providers import InvalidSignature, ProviderNotConfigured
from functions.commerce.rules.payments.stripe import intent_of
from functions.commerce.settings import STRIPE, WEBHOOK_RATE
from shared.declare import endpoint
from shared.http.raw_request import RawRequest


@endpoint(
    "POST /webhooks/stripe",
    rate=WEBHOOK_RATE,
    errors=(InvalidSignature, ProviderNotConfigured),
    secrets=(STRIPE,),
)
async def receive_stripe_event(request: RawRequest) -> NoticeReceived:
    """Receive an event of Stripe.

    Stripe calls this address; games do not. The signature in `Stripe-Signature` must be valid for the body.

    Cost: one write; the work is a task's.

    Source: CryptoTribes 8.
    """
    event = stripe_events.verified(request.body, request.headers.get("stripe-signature", ""))
    kind, intent = str(event.get("type", "")), intent_of(event)
    await notices.keep(PaymentProvider.STRIPE, event["id"], kind, intent, request.body.decode())
    return NoticeReceived()
