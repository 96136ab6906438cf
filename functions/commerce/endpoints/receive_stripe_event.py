"""Stripe's notices."""

from functions.commerce.models.notices import NoticeReceived
from functions.commerce.operations import notices, stripe_events
from functions.commerce.rules.providers import InvalidSignature, ProviderNotConfigured
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
    await notices.keep_stripe(event, request.body)
    return NoticeReceived()
