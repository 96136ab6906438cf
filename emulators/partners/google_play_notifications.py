"""Google Play's notifications, published to a topic as Google does: late, twice, out of order where that is asked."""

import base64
import json
import time
from typing import Any

import httpx

from emulators.partners.google_play_objects import Purchase


class Notifications:
    """Publishes to a topic of Pub/Sub's emulator, by its address; to nowhere where there is none."""

    def __init__(self, package: str, topic: str) -> None:
        self._package, self._topic = package, topic
        self._held: list[str] = []

    async def publish(self, content: dict[str, Any], asked: dict[str, Any]) -> str:
        """Publish a notification as often as was asked for; returns its data, empty where Google tells nothing."""
        if not content:
            return ""
        whole = {"version": "1.0", "packageName": asked.get("package", self._package)}
        message = json.dumps({**whole, "eventTimeMillis": str(int(time.time() * 1000)), **content})
        if asked.get("hold"):
            self._held.append(message)
            return message
        for _ in range(int(asked.get("deliver", 1))):
            await self._send(message)
        return message

    async def release(self) -> list[str]:
        """Publish what was held, the last one first."""
        held, self._held = self._held[::-1], []
        for message in held:
            await self._send(message)
        return held

    async def _send(self, message: str) -> None:
        if self._topic:
            data = base64.b64encode(message.encode()).decode()
            async with httpx.AsyncClient(trust_env=False) as client:
                await client.post(f"{self._topic}:publish", json={"messages": [{"data": data}]})


def one_time(purchase: Purchase, kind: int) -> dict[str, Any]:
    """That a product was bought (1), or that a pending purchase was cancelled (2)."""
    content = {"version": "1.0", "notificationType": kind}
    return {"oneTimeProductNotification": {**content, "purchaseToken": purchase.token, "sku": purchase.product_id}}


def voided(purchase: Purchase, quantity: int) -> dict[str, Any]:
    """That a purchase was voided, or a part of its quantity."""
    content = {"purchaseToken": purchase.token, "orderId": purchase.order_id, "productType": 2}
    return {"voidedPurchaseNotification": {**content, "refundType": 2 if quantity else 1}}
