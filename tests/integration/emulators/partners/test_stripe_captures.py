"""Stripe's stand-in holds money until it is captured or given up (capture_method=manual), as Stripe documents it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from emulators.partners.app import app
from emulators.partners.stripe import Stripe

INTENTS = "/stripe/v1/payment_intents"
FORM = {"amount": "999", "currency": "eur", "metadata[payer]": "ada"}


@pytest.fixture
async def http(tmp_path) -> AsyncIterator[httpx.AsyncClient]:
    keys = tmp_path / "keys.json"
    keys.write_text(json.dumps({"secret_key": "sk_test", "webhook_secrets": ["whsec_0123456789abcdef"]}))
    transport = httpx.ASGITransport(app({"stripe": Stripe(keys, "")}))
    headers = {"authorization": "Bearer sk_test"}
    async with httpx.AsyncClient(transport=transport, base_url="http://partners.test", headers=headers) as client:
        yield client


async def opened(http: httpx.AsyncClient, **changes: str) -> str:
    return str((await http.post(INTENTS, data=FORM | changes)).raise_for_status().json()["id"])


async def act(http: httpx.AsyncClient, intent: str, name: str) -> dict[str, Any]:
    """What the player, or the bank, does; returns the event."""
    made = (await http.post(f"/stripe/dev/intents/{intent}/{name}")).raise_for_status().json()
    return dict(json.loads(made["body"]))


async def stands(http: httpx.AsyncClient, intent: str) -> tuple[str, int, int]:
    shown = (await http.get(f"{INTENTS}/{intent}")).raise_for_status().json()
    return shown["status"], shown["amount_received"], shown["amount_capturable"]


async def test_without_a_method_the_money_is_taken_at_once(http):
    intent = await opened(http)
    assert (await act(http, intent, "pay"))["type"] == "payment_intent.succeeded"
    assert await stands(http, intent) == ("succeeded", 999, 0)
    refused = await http.post(f"{INTENTS}/{intent}/capture")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "payment_intent_unexpected_state")


async def test_what_is_held_is_captured_once(http):
    intent = await opened(http, capture_method="manual")
    early = await http.post(f"{INTENTS}/{intent}/capture")
    assert early.json()["error"]["code"] == "payment_intent_unexpected_state"
    assert (await act(http, intent, "pay"))["type"] == "payment_intent.amount_capturable_updated"
    assert await stands(http, intent) == ("requires_capture", 0, 999)
    assert (await http.post("/stripe/v1/refunds", data={"payment_intent": intent})).status_code == 404
    assert (await http.post(f"{INTENTS}/{intent}/capture")).json()["status"] == "succeeded"
    assert await stands(http, intent) == ("succeeded", 999, 0)
    for name in ("capture", "cancel"):
        assert (await http.post(f"{INTENTS}/{intent}/{name}")).status_code == 400


async def test_what_is_held_is_given_up_or_lapses(http):
    for give_up in ("cancel", "lapse"):
        intent = await opened(http, capture_method="manual")
        await act(http, intent, "pay")
        if give_up == "cancel":
            assert (await http.post(f"{INTENTS}/{intent}/cancel")).json()["status"] == "canceled"
        else:
            assert (await act(http, intent, "cancel"))["type"] == "payment_intent.canceled"
        assert await stands(http, intent) == ("canceled", 0, 0)
        assert (await http.post(f"{INTENTS}/{intent}/capture")).status_code == 400


async def test_nobody_captures_without_the_key(http):
    intent = await opened(http, capture_method="manual")
    await act(http, intent, "pay")
    refused = await http.post(f"{INTENTS}/{intent}/capture", headers={"authorization": "Bearer wrong"})
    assert refused.status_code == 401
    assert (await http.post(f"{INTENTS}/{intent}/charge")).status_code == 404
