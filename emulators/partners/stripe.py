"""Stripe: PaymentIntents, refunds and disputes, with signed events for whoever is told to be called.

https://docs.stripe.com/api (payment_intents, refunds, disputes), /api/idempotent_requests and /webhooks/signature.
"""

import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.partners import stripe_objects as objects
from emulators.partners.stripe_events import Events
from emulators.partners.stripe_idempotency import KeptAnswers

ZERO_DECIMALS = frozenset({"jpy", "krw", "clp", "vnd"})
LEAST = 50
"""The least amount, in the least unit of the currency, as for US dollars."""


class Stripe:
    """Payments are kept in memory; what is done to one below /dev/ changes it and makes the event that Stripe sends."""

    def __init__(self, keys_file: Path, webhook: str) -> None:
        self._keys = keys_file
        self._webhook = webhook
        self._intents: dict[str, dict[str, Any]] = {}
        self._disputes: dict[str, dict[str, Any]] = {}
        self._events = Events()
        self._answers = KeptAnswers()
        self._drained: set[str] = set()

    def routes(self) -> list[Route]:
        """What is served below /stripe."""
        return [
            Route("/v1/payment_intents", self.create_intent, methods=["POST"]),
            Route("/v1/payment_intents/{intent_id}", self.get_intent),
            Route("/v1/payment_intents/{intent_id}/{act:str}", self.change_intent, methods=["POST"]),
            Route("/v1/refunds", self.create_refund, methods=["POST"]),
            Route("/v1/disputes", self.list_disputes),
            Route("/v1/events", self.list_events),
            Route("/dev/intents", self.show_intents),
            Route("/dev/intents/{intent_id}/{act}", self.act, methods=["POST"]),
            Route("/dev/sign", self.sign, methods=["POST"]),
        ]

    async def create_intent(self, request: Request) -> Response:
        """Create a PaymentIntent."""
        if refusal := self._unauthenticated(request):
            return refusal
        form = dict(parse_qsl((await request.body()).decode()))
        return self._answers.once(request, form, self._created)

    async def get_intent(self, request: Request) -> Response:
        """Retrieve a PaymentIntent."""
        if refusal := self._unauthenticated(request):
            return refusal
        intent = self._intents.get(request.path_params["intent_id"])
        if intent is None:
            return objects.error(404, "invalid_request_error", "resource_missing", "No such payment_intent")
        expanded = "latest_charge" in request.query_params.getlist("expand[]")
        charge = intent["latest_charge"]
        return JSONResponse(intent if expanded or not charge else {**intent, "latest_charge": charge["id"]})

    async def change_intent(self, request: Request) -> Response:
        """Capture a PaymentIntent whose money is held, or cancel one that is not paid."""
        if refusal := self._unauthenticated(request):
            return refusal
        intent = self._intents.get(request.path_params["intent_id"])
        act = request.path_params["act"]
        if intent is None or act not in objects.CHANGES:
            return objects.error(404, "invalid_request_error", "resource_missing", "No such payment_intent")
        if intent["status"] not in objects.CHANGES[act]:
            message = f"This PaymentIntent's status is {intent['status']}."
            return objects.error(400, "invalid_request_error", "payment_intent_unexpected_state", message)
        if act == "cancel":
            self._cancel(intent, {})
        else:
            objects.take_money(intent)
            self._events.add("payment_intent.succeeded", intent)
        return JSONResponse({**intent, "latest_charge": (intent["latest_charge"] or {}).get("id")})

    async def create_refund(self, request: Request) -> Response:
        """Refund a payment, whole or in part."""
        if refusal := self._unauthenticated(request):
            return refusal
        form = dict(parse_qsl((await request.body()).decode()))
        return self._answers.once(request, form, self._refunded)

    async def list_disputes(self, request: Request) -> Response:
        """List disputes of a payment."""
        if refusal := self._unauthenticated(request):
            return refusal
        wanted = request.query_params.get("payment_intent")
        disputes = [dispute for dispute in self._disputes.values() if wanted in {None, dispute["payment_intent"]}]
        return JSONResponse({"object": "list", "data": disputes, "has_more": False, "url": "/v1/disputes"})

    async def list_events(self, request: Request) -> Response:
        """List what happened."""
        return self._unauthenticated(request) or self._events.listed(request)

    async def show_intents(self, _request: Request) -> Response:
        """All payments."""
        return JSONResponse({"data": list(self._intents.values())})

    async def act(self, request: Request) -> Response:
        """Do to a payment what players, banks and Stripe do: pay, decline, cancel, refund, dispute, win, lose.

        `drain` leaves too little in the account to refund it, until `fill`.

        The body may have `amount` (refund), `card` (pay) and `deliver` (how many times the event is sent; 1). Answers
        with the event and its signature.
        """
        intent = self._intents.get(request.path_params["intent_id"])
        if intent is None:
            return JSONResponse({"error": "there is no such payment"}, 404)
        asked = json.loads(await request.body() or b"{}")
        acts: dict[str, Callable[[dict[str, Any], dict[str, Any]], tuple[str, dict[str, Any]]]] = {
            "pay": self._pay,
            "decline": self._decline,
            "cancel": self._cancel,
            "refund": self._refund,
            "dispute": self._dispute,
            "win": partial(self._close, "won"),
            "lose": partial(self._close, "lost"),
            "drain": self._drain,
            "fill": self._fill,
        }
        name = request.path_params["act"]
        if name not in acts:
            return JSONResponse({"error": f"there is no {name!r}; there are {', '.join(acts)}"}, 400)
        kind, thing = acts[name](intent, asked)
        event = self._events.add(kind, thing)
        body = json.dumps(event)
        signature = self._signature(body, int(time.time()))
        if self._webhook:
            async with httpx.AsyncClient(trust_env=False) as client:
                headers = {"stripe-signature": signature, "content-type": "application/json"}
                for _ in range(int(asked.get("deliver", 1))):
                    await client.post(self._webhook, content=body, headers=headers)
        return JSONResponse({"body": body, "signature": signature}, 201)

    async def sign(self, request: Request) -> Response:
        """Sign any body: {"body", "at" (seconds), "secret", "scheme"}."""
        asked = await request.json()
        at, body = int(asked.get("at", time.time())), asked["body"]
        signature = self._signature(body, at, asked.get("secret"), asked.get("scheme", "v1"))
        return JSONResponse({"body": body, "signature": signature})

    def _created(self, form: dict[str, str]) -> Response | dict[str, Any]:
        amount, currency = form.get("amount", ""), form.get("currency", "")
        if not amount.isdecimal() or len(currency) != 3 or currency != currency.lower():  # noqa: PLR2004  ISO 4217
            return objects.error(
                400, "invalid_request_error", "parameter_invalid_integer", "Invalid amount or currency"
            )
        if int(amount) < (1 if currency in ZERO_DECIMALS else LEAST):
            return objects.error(400, "invalid_request_error", "amount_too_small", "Amount must be at least 50 cents")
        intent_id = f"pi_{secrets.token_hex(12)}"
        metadata = {name[len("metadata[") : -1]: value for name, value in form.items() if name.startswith("metadata[")}
        method = form.get("capture_method", "automatic_async")
        intent = self._intents[intent_id] = objects.payment_intent(intent_id, int(amount), currency, metadata, method)
        return intent

    def _refunded(self, form: dict[str, str]) -> Response | dict[str, Any]:
        intent = self._intents.get(form.get("payment_intent", ""))
        if intent is None or intent["status"] != "succeeded":
            return objects.error(404, "invalid_request_error", "resource_missing", "No such payment_intent")
        charge = intent["latest_charge"]
        left = charge["amount"] - charge["amount_refunded"]
        amount = int(form.get("amount") or left)
        if not 0 < amount <= left:
            return objects.error(
                400, "invalid_request_error", "charge_already_refunded", "The charge is refunded already."
            )
        if intent["id"] in self._drained:
            return objects.error(400, "invalid_request_error", "balance_insufficient", "Insufficient funds.")
        charge["amount_refunded"] += amount
        charge["refunded"] = charge["amount_refunded"] == charge["amount"]
        self._events.add("charge.refunded", charge)
        return objects.refund(intent, amount)

    def _pay(self, intent: dict[str, Any], asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        intent["latest_charge"] = objects.charge(intent, asked.get("card", ""))
        if intent["capture_method"] == "manual":
            intent["status"], intent["amount_capturable"] = "requires_capture", intent["amount"]
            return "payment_intent.amount_capturable_updated", intent
        objects.take_money(intent)
        return "payment_intent.succeeded", intent

    def _decline(self, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        intent["last_payment_error"] = {"type": "card_error", "code": "card_declined"}
        return "payment_intent.payment_failed", intent

    def _cancel(self, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        intent["status"], intent["amount_capturable"] = "canceled", 0
        return "payment_intent.canceled", intent

    def _refund(self, intent: dict[str, Any], asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        self._refunded({"payment_intent": intent["id"], "amount": str(asked.get("amount", ""))})
        return "charge.refunded", intent["latest_charge"]

    def _drain(self, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        self._drained.add(intent["id"])
        return "balance.available", intent

    def _fill(self, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        self._drained.discard(intent["id"])
        return "balance.available", intent

    def _dispute(self, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        intent["latest_charge"]["disputed"] = True
        dispute = self._disputes[intent["id"]] = {
            "id": f"dp_{secrets.token_hex(12)}",
            "object": "dispute",
            "amount": intent["amount"],
            "charge": intent["latest_charge"]["id"],
            "payment_intent": intent["id"],
            "status": "needs_response",
        }
        return "charge.dispute.created", dispute

    def _close(self, status: str, intent: dict[str, Any], _asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        self._disputes[intent["id"]]["status"] = status
        return "charge.dispute.closed", self._disputes[intent["id"]]

    def _unauthenticated(self, request: Request) -> Response | None:
        wanted = f"Bearer {json.loads(self._keys.read_text())['secret_key']}"
        if hmac.compare_digest(request.headers.get("authorization", ""), wanted):
            return None
        return objects.error(401, "invalid_request_error", "api_key_invalid", "Invalid API Key provided")

    def _signature(self, body: str, at: int, secret: str | None = None, scheme: str = "v1") -> str:
        secret = secret or json.loads(self._keys.read_text())["webhook_secrets"][0]
        digest = hmac.digest(secret.encode(), f"{at}.{body}".encode(), hashlib.sha256).hex()
        return f"t={at},{scheme}={digest}"
