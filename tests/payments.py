"""Payments as providers state them, of products that are sold."""

import base64
import uuid
from datetime import UTC, datetime
from typing import Any

import httpx

from functions.commerce.models.catalogue import CreateSku, PaymentProvider, Sku
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.operations.payments import payers
from functions.commerce.settings import settings
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.in_process import Request
from tests.products import add, gems
from tests.waiting import PATIENCE

PRICE = 9_990_000
"""9.99 euros."""


async def sell_by_apple(**changes: Any) -> Sku:
    """A product that is sold in the App Store."""
    return await sell(**{"offers": {"apple": {"product_id": f"dev.ludus.{uuid.uuid4().hex}"}}, **changes})


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


def stripe_does(transaction: str, act: str) -> dict[str, str]:
    """Do something to a payment at Stripe; returns the event's body and its signature."""
    url = f"{settings().stripe_api_origin}/dev/intents/{transaction}/{act}"
    made: dict[str, str] = httpx.post(url, json={}, timeout=PATIENCE).raise_for_status().json()
    return made


def apple_purchase_of(sku: Sku, player_id: str) -> str:
    """Buy in the App Store's window, as a player's client has it; returns the transaction's id."""
    product_id = sku.offers[PaymentProvider.APPLE].product_id
    body = {"product_id": product_id, "payer": payers.token_of(PaymentProvider.APPLE, player_id)}
    return str(_at_apple("transactions", body)["transaction_id"])


def apple_does(transaction: str, act: str) -> bytes:
    """Do something to a transaction of the App Store; returns the body of its notification."""
    return str(_at_apple(f"transactions/{transaction}/{act}", {})["body"]).encode()


def _at_apple(path: str, body: dict[str, str]) -> dict[str, str]:
    url = f"{settings().apple_api_origin.removesuffix('/production')}/dev/{path}"
    made: dict[str, str] = httpx.post(url, json=body, timeout=PATIENCE).raise_for_status().json()
    return made


def play_does(path: str, **asked: Any) -> dict[str, str]:
    """Do something at Google Play, as its players and Google itself do."""
    url = f"{settings().google_play_api_origin}/dev/{path}"
    made: dict[str, str] = httpx.post(url, json=asked, timeout=PATIENCE).raise_for_status().json()
    return made


async def sell_at_play(**changes: Any) -> Sku:
    """A product that is sold by Google Play."""
    return await sell(offers={"google": {"product_id": f"gems_{uuid.uuid4().hex}"}}, **changes)


def buy_at_play(sku: Sku, player_id: str, **asked: Any) -> str:
    """Buy a product as the player's client has it bought; returns the purchase token."""
    account = payers.token_of(PaymentProvider.GOOGLE, player_id)
    product_id = sku.offers[PaymentProvider.GOOGLE].product_id
    return play_does("purchases", product_id=product_id, account=account, **asked)["token"]


def pushed(message: str) -> Request:
    """A notification of Google Play as Pub/Sub pushes it: without any attribute of ours."""
    data = base64.b64encode(message.encode()).decode()
    return Request("POST", body={"message": {"data": data, "messageId": uuid.uuid4().hex, "attributes": {}}})


def checkout_of(sku: Sku, token: str) -> Request:
    """Open a purchase by Stripe."""
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    return Request("POST", "/api/v1/commerce/checkout", token, body)


async def open_purchase(sku: Sku, token: str) -> str:
    """Open a purchase by Stripe; returns the PaymentIntent's id."""
    answer = await in_process.call("commerce-open-checkout", checkout_of(sku, token))
    return str(answer.data["transaction"])
