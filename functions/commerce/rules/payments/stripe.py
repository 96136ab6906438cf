"""What Stripe's objects say of a payment (API reference: PaymentIntent, Charge, Dispute)."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from functions.commerce.models.catalogue import MICROS, PaymentProvider
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.models.stripe import StripeKeys
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.rules.products.catalogue import THREE_DECIMALS, ZERO_DECIMALS

LOST = frozenset({"needs_response", "under_review", "lost"})
"""Disputes in which the money is gone; `won` gives it back, warnings have not taken it."""

CHANGES = (
    "payment_intent.succeeded",
    "payment_intent.amount_capturable_updated",
    "payment_intent.canceled",
    "charge.refunded",
    "refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.closed",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
)
"""Types of the events after which a PaymentIntent stands otherwise; Stripe lists up to 20 types at once."""

_INTENT = re.compile("pi_[A-Za-z0-9]{1,252}")

OPEN = frozenset({"requires_payment_method", "requires_confirmation", "requires_action", "processing"})


def require_keys(keys: StripeKeys | None) -> StripeKeys:
    """The keys, if there are any. Raises ProviderNotConfigured."""
    if keys is None:
        raise ProviderNotConfigured(provider=PaymentProvider.STRIPE.value)
    return keys


class NotStripes(ValueError):
    """An object that is not as Stripe documents it."""


def minor_of(micros: int, currency: str) -> int:
    """An amount in Stripe's unit: the least of the currency."""
    return micros // _unit(currency)


def micros_of(minor: int, currency: str) -> int:
    """An amount of Stripe's in millionths of the main unit."""
    return minor * _unit(currency)


def payment_of(intent: Mapping[str, Any], disputes: Sequence[Mapping[str, Any]]) -> Payment:
    """How a PaymentIntent, with its latest charge, stands. Raises NotStripes."""
    try:
        currency, transaction_id = intent["currency"].upper(), intent["id"]
        charge = intent.get("latest_charge") or {}
        refunded = micros_of(int(charge.get("amount_refunded", 0)), currency)
        metadata = intent.get("metadata") or {}
        return Payment(
            provider=PaymentProvider.STRIPE,
            environment=Environment.LIVE if intent["livemode"] else Environment.SANDBOX,
            transaction_id=transaction_id,
            product_id=str(metadata.get("product_id", "")),
            state=_state(str(intent["status"]), charge, disputes),
            payer=str(metadata.get("payer", "")),
            currency=currency,
            amount=micros_of(int(intent["amount"]), currency),
            raw=f"{intent['amount']} {intent['currency']}",
            refunded_amount=refunded,
            paid_with=_card_of(charge),
            paid_at=datetime.fromtimestamp(int(charge["created"]), UTC) if charge.get("created") else None,
        )
    except (KeyError, TypeError, AttributeError, OverflowError, ValueError) as problem:
        raise NotStripes(f"{type(problem).__name__}: {problem}") from problem


def intent_of(event: Mapping[str, Any]) -> str:
    """The id of the PaymentIntent that an event is about; empty where it is about none."""
    data = event.get("data")
    thing = data.get("object") if isinstance(data, Mapping) else None
    if not isinstance(thing, Mapping):
        return ""
    intent = thing.get("id" if thing.get("object") == "payment_intent" else "payment_intent")
    return intent if isinstance(intent, str) and is_intent(intent) else ""


def events_in(listed: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """The PaymentIntents of a page of events, and the event that the next page begins after, if there is one.

    Raises NotStripes.
    """
    try:
        events = listed["data"]
        last = str(events[-1]["id"]) if listed["has_more"] else ""
        intents = dict.fromkeys(filter(None, map(intent_of, events)))
    except (KeyError, TypeError, AttributeError, IndexError) as problem:
        raise NotStripes(f"{type(problem).__name__}: {problem}") from problem
    return tuple(intents), last


def is_intent(name: str) -> bool:
    """Whether this may be the id of a PaymentIntent: `pi_`, letters and digits."""
    return _INTENT.fullmatch(name) is not None


def _state(status: str, charge: Mapping[str, Any], disputes: Sequence[Mapping[str, Any]]) -> PaymentState:
    if status == "canceled":
        return PaymentState.CANCELLED
    if status == "requires_capture":
        return PaymentState.APPROVED
    if status in OPEN:
        return PaymentState.OPEN
    if status != "succeeded":
        raise NotStripes(f"status {status}")
    if any(dispute["status"] in LOST for dispute in disputes):
        return PaymentState.CHARGED_BACK
    if charge.get("refunded"):
        return PaymentState.REFUNDED
    return PaymentState.PARTIALLY_REFUNDED if charge.get("amount_refunded") else PaymentState.PAID


def _card_of(charge: Mapping[str, Any]) -> str:
    """What tells the card of a charge from others (its fingerprint, digested); empty for other ways to pay."""
    card = (charge.get("payment_method_details") or {}).get("card") or {}
    fingerprint = card.get("fingerprint")
    return hashlib.sha256(f"card:{fingerprint}".encode()).hexdigest()[:32] if fingerprint else ""


def _unit(currency: str) -> int:
    if currency.upper() in ZERO_DECIMALS:
        return MICROS
    return MICROS // 1000 if currency.upper() in THREE_DECIMALS else MICROS // 100
