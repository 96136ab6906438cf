"""Stripe's notices: the signature of their bytes."""

import json
from collections.abc import Mapping
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.stripe import StripeKeys
from functions.commerce.rules.payments.providers import InvalidSignature
from functions.commerce.rules.payments.stripe import require_keys
from functions.commerce.settings import settings
from shared.identity.secret_files import SecretFile

KEYS = SecretFile(lambda: settings().stripe_keys_file, StripeKeys.model_validate_json)

LONGEST_NAME = 255
TOLERANCE = 300
"""Seconds that a notice may be old, as Stripe's own libraries have it."""


def verified(body: bytes, signature: str) -> Mapping[str, Any]:
    """The event of a notice, if Stripe signed exactly these bytes within five minutes.

    Raises InvalidSignature, ProviderNotConfigured.
    """
    import stripe

    for secret in require_keys(KEYS.current()).webhook_secrets:
        try:
            stripe.WebhookSignature.verify_header(body.decode(), signature, secret, TOLERANCE)
            event = json.loads(body)
        except (stripe.SignatureVerificationError, ValueError, TypeError, RecursionError):
            continue
        if isinstance(event, dict) and event.get("object") == "event" and _is_name(event.get("id")):
            return event
    raise InvalidSignature(provider=PaymentProvider.STRIPE.value)


def _is_name(value: object) -> bool:
    """Whether a value may name a document: an id of Stripe's is a word."""
    return (
        isinstance(value, str) and value.isascii() and value.replace("_", "").isalnum() and len(value) <= LONGEST_NAME
    )
