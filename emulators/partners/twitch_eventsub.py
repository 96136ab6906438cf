"""Twitch's EventSub: subscriptions, and messages that are signed, repeated until they are taken, and given up."""

import asyncio
import hashlib
import hmac
import json
import secrets
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

TRIES, PAUSE = 3, 0.5
FEWEST, MOST = 10, 100
"""The length of a subscription's secret."""


class TwitchEventSub:
    """Without a subscription, messages are signed with the game's newest secret and sent where it listens.

    Where it listens nowhere, subscriptions stay pending.
    """

    def __init__(self, keys_file: Path, callback: str, holder: Callable[[Request], dict[str, Any] | None]) -> None:
        self._keys, self._callback, self._holder = keys_file, callback, holder
        self._subscriptions: dict[str, dict[str, Any]] = {}
        self._secrets: dict[str, str] = {}
        self._sending: set[asyncio.Task[None]] = set()

    def routes(self) -> list[Route]:
        """What is served of it."""
        return [
            Route("/helix/eventsub/subscriptions", self.list_subscriptions),
            Route("/helix/eventsub/subscriptions", self.subscribe, methods=["POST"]),
            Route("/helix/eventsub/subscriptions", self.unsubscribe, methods=["DELETE"]),
            Route("/dev/messages", self.make_message, methods=["POST"]),
            Route("/dev/revocations", self.revoke, methods=["POST"]),
        ]

    async def list_subscriptions(self, request: Request) -> Response:
        """Get EventSub Subscriptions, also those that are enabled no more."""
        if self._holder(request) != {}:
            return helix_error(401, "An app access token is needed")
        kind, status = request.query_params.get("type"), request.query_params.get("status")
        listed = [each for each in self._subscriptions.values() if kind in (None, each["type"])]
        return JSONResponse(_answer([each for each in listed if status in (None, each["status"])]))

    async def subscribe(self, request: Request) -> Response:
        """Create EventSub Subscription: it is enabled once its callback has answered the challenge."""
        if self._holder(request) != {}:
            return helix_error(401, "An app access token is needed")
        asked = json.loads(await request.body())
        transport = asked["transport"]
        if asked["type"] == "drop.entitlement.grant" and not asked.get("is_batching_enabled"):
            return helix_error(400, "is_batching_enabled must be true for drop.entitlement.grant subscriptions")
        if not FEWEST <= len(transport["secret"]) <= MOST:
            return helix_error(400, "The secret must have 10 to 100 characters")
        same = [asked["type"], asked["condition"], transport["callback"]]
        if any([each["type"], each["condition"], each["transport"]["callback"]] == same for each in self._enabled()):
            return helix_error(409, "subscription already exists")
        subscription = {
            "id": str(uuid.uuid4()),
            "status": "webhook_callback_verification_pending",
            "type": asked["type"],
            "version": asked["version"],
            "condition": asked["condition"],
            "created_at": now(),
            "transport": {"method": "webhook", "callback": transport["callback"]},
            "cost": 0,
        }
        self._subscriptions[subscription["id"]] = subscription
        self._secrets[subscription["id"]] = transport["secret"]
        if self._callback:
            self._later(self._challenge(subscription))
        return JSONResponse(_answer([subscription]), 202)

    async def unsubscribe(self, request: Request) -> Response:
        """Delete EventSub Subscription."""
        if self._holder(request) != {}:
            return helix_error(401, "An app access token is needed")
        deleted = self._subscriptions.pop(request.query_params.get("id", ""), None)
        return Response(status_code=204) if deleted else helix_error(404, "The subscription was not found")

    async def make_message(self, request: Request) -> Response:
        """Make a signed message of any body, kind, id and time, to be sent by whoever asks; see `message`."""
        asked = json.loads(await request.body())
        made = self.message(asked.pop("type", "drop.entitlement.grant"), asked.pop("content", {}), **asked)
        return JSONResponse(made, 201)

    async def revoke(self, request: Request) -> Response:
        """Revoke the subscriptions of a type; {"type", "status"}; each callback is told."""
        asked = json.loads(await request.body())
        status = asked.get("status", "notification_failures_exceeded")
        revoked = [each for each in self._enabled() if each["type"] == asked["type"]]
        for subscription in revoked:
            subscription["status"] = status
            await self.send(self.message(asked["type"], {}, kind="revocation", subscription=subscription))
        return JSONResponse({"revoked": len(revoked)})

    def message(
        self,
        event_type: str,
        content: dict[str, Any],
        *,
        kind: str = "notification",
        message_id: str = "",
        timestamp: str = "",
        secret: str = "",
        retry: int = 0,
        subscription: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """A message with its headers: `body` and `headers`."""
        subscription = subscription or next((each for each in self._enabled() if each["type"] == event_type), None)
        subscription = subscription or {"id": "", "type": event_type, "version": "1", "status": "enabled"}
        own = json.loads(self._keys.read_text())["webhook_secrets"][0]
        secret = secret or self._secrets.get(subscription["id"], own)
        body = json.dumps({"subscription": subscription, **content})
        message_id, timestamp = message_id or secrets.token_urlsafe(32), timestamp or now()
        digest = hmac.digest(secret.encode(), f"{message_id}{timestamp}{body}".encode(), hashlib.sha256).hex()
        headers = {
            "content-type": "application/json",
            "twitch-eventsub-message-id": message_id,
            "twitch-eventsub-message-retry": str(retry),
            "twitch-eventsub-message-type": kind,
            "twitch-eventsub-message-signature": f"sha256={digest}",
            "twitch-eventsub-message-timestamp": timestamp,
            "twitch-eventsub-subscription-type": event_type,
            "twitch-eventsub-subscription-version": "1",
        }
        return {"body": body, "headers": headers}

    async def send(self, message: dict[str, Any]) -> None:
        """Send a message in the background: again, as it is, until it is taken, three times at most."""
        if self._callback:
            self._later(self._delivered(message))

    async def _delivered(self, message: dict[str, Any]) -> None:
        for attempt in range(TRIES):
            headers = message["headers"] | {"twitch-eventsub-message-retry": str(attempt)}
            try:
                async with httpx.AsyncClient() as http:
                    answer = await http.post(self._callback, content=message["body"], headers=headers)
                if answer.is_success:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(PAUSE * 2**attempt)

    async def _challenge(self, subscription: dict[str, Any]) -> None:
        challenge = secrets.token_urlsafe(24)
        made = self.message(
            subscription["type"],
            {"challenge": challenge},
            kind="webhook_callback_verification",
            subscription=subscription,
        )
        try:
            async with httpx.AsyncClient() as http:
                callback = subscription["transport"]["callback"]
                answer = await http.post(callback, content=made["body"], headers=made["headers"])
            passed = answer.is_success and answer.text == challenge
        except httpx.HTTPError:
            passed = False
        subscription["status"] = "enabled" if passed else "webhook_callback_verification_failed"

    def _enabled(self) -> list[dict[str, Any]]:
        return [each for each in self._subscriptions.values() if each["status"] in {"enabled", _PENDING}]

    def _later(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)


_PENDING = "webhook_callback_verification_pending"


def now() -> str:
    """The time as Twitch writes it: with as many digits as Go gives it."""
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


def helix_error(status: int, message: str) -> Response:
    """An error of Twitch's API."""
    names = {400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 409: "Conflict"}
    return JSONResponse({"error": names[status], "status": status, "message": message}, status)


def _answer(subscriptions: list[dict[str, Any]]) -> dict[str, Any]:
    return {"data": subscriptions, "total": len(subscriptions), "total_cost": 0, "max_total_cost": 10000}
