"""Stripe's objects, in the form that its API gives them."""

import secrets
import time
from typing import Any

from starlette.responses import JSONResponse

API_VERSION = "2026-10-28.endive"


CHANGES = {
    "capture": frozenset({"requires_capture"}),
    "cancel": frozenset({"requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"}),
}
"""What may be done to a PaymentIntent, and in which status."""


def payment_intent(
    intent_id: str, amount: int, currency: str, metadata: dict[str, str], capture_method: str
) -> dict[str, Any]:
    """A PaymentIntent that nobody has paid yet."""
    return {
        "id": intent_id,
        "object": "payment_intent",
        "amount": amount,
        "amount_received": 0,
        "amount_capturable": 0,
        "capture_method": capture_method,
        "currency": currency,
        "status": "requires_payment_method",
        "client_secret": f"{intent_id}_secret_{secrets.token_hex(12)}",
        "metadata": metadata,
        "latest_charge": None,
        "created": int(time.time()),
        "livemode": True,
        "last_payment_error": None,
    }


def charge(intent: dict[str, Any], card: str = "") -> dict[str, Any]:
    """The charge of a PaymentIntent that was paid, by a card of its own unless one is named."""
    return {
        "id": f"ch_{secrets.token_hex(12)}",
        "object": "charge",
        "amount": intent["amount"],
        "amount_refunded": 0,
        "captured": False,
        "currency": intent["currency"],
        "refunded": False,
        "disputed": False,
        "payment_intent": intent["id"],
        "payment_method_details": {
            "type": "card",
            "card": {"brand": "visa", "fingerprint": card or secrets.token_hex(8), "last4": "4242"},
        },
        "created": int(time.time()),
    }


def refund(intent: dict[str, Any], amount: int) -> dict[str, Any]:
    """A refund of a PaymentIntent."""
    return {
        "id": f"re_{secrets.token_hex(12)}",
        "object": "refund",
        "amount": amount,
        "charge": intent["latest_charge"]["id"],
        "payment_intent": intent["id"],
        "status": "succeeded",
        "metadata": {},
    }


def take_money(intent: dict[str, Any]) -> None:
    """Take what the player agreed to pay."""
    intent["status"], intent["amount_received"], intent["amount_capturable"] = "succeeded", intent["amount"], 0
    intent["latest_charge"]["captured"] = True


def event(kind: str, thing: dict[str, Any]) -> dict[str, Any]:
    """An event that says what happened to an object."""
    return {
        "id": f"evt_{secrets.token_hex(12)}",
        "object": "event",
        "api_version": API_VERSION,
        "created": int(time.time()),
        "livemode": True,
        "type": kind,
        "data": {"object": thing},
    }


def error(status: int, kind: str, code: str, message: str) -> JSONResponse:
    """A refusal."""
    return JSONResponse({"error": {"type": kind, "code": code, "message": message}}, status)
