"""Webhooks, and what they are sent."""

import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from shared.subscriptions import EventCopied
from tests.bench import in_process
from tests.bench.callers import job, staff
from tests.bench.in_process import Request

PATH = "/api/v1/admin/webhooks"
NOWHERE = "http://127.0.0.1:9/"
"""Where nobody listens."""


async def subscribed(*events: str, url: str = NOWHERE) -> tuple[str, dict[str, Any]]:
    """An admin's token, and a webhook."""
    token = await staff()
    request = Request("POST", PATH, token, {"url": url, "events": list(events) or ["friend.added"]})
    return token, (await in_process.call("webhooks-create-webhook", request)).data


async def removed(token: str, webhook: dict[str, Any]) -> None:
    """Delete a webhook, for there are twenty at most, and each event that one wants is copied."""
    await in_process.call("webhooks-delete-webhook", Request("DELETE", f"{PATH}/{webhook['webhook_id']}", token))


def copied(name: str = "friend.added") -> EventCopied:
    """Something that happened."""
    event_id = uuid.uuid4().hex
    return EventCopied(event_id=event_id, name=name, fact=event_id, content="{}", created_at=datetime.now(UTC))


async def tried(token: str, webhook: dict[str, Any]) -> dict[str, Any]:
    """The delivery of a test event."""
    request = Request("POST", f"{PATH}/{webhook['webhook_id']}/test", token, {})
    return (await in_process.call("webhooks-send-test-event", request)).data  # type: ignore[no-any-return]


def _of(method: str, suffix: str = "", body: Any = None) -> Callable[[], Awaitable[Request]]:
    async def make() -> Request:
        token, webhook = await subscribed()
        return Request(method, f"{PATH}/{webhook['webhook_id']}{suffix}", token, body)

    return make


def _of_delivery(method: str, suffix: str = "", body: Any = None) -> Callable[[], Awaitable[Request]]:
    async def make() -> Request:
        token, webhook = await subscribed()
        delivery = await tried(token, webhook)
        path = f"{PATH}/{webhook['webhook_id']}/deliveries/{delivery['delivery_id']}{suffix}"
        return Request(method, path, token, body)

    return make


async def _create() -> Request:
    return Request("POST", PATH, await staff(), {"url": NOWHERE, "events": ["friend.added"]})


async def _list() -> Request:
    return Request(path=PATH, token=await staff())


async def _send() -> Request:
    delivery = await tried(*await subscribed())
    return Request("POST", body={"delivery_id": delivery["delivery_id"], "turn": 0})


async def _fan_out() -> Request:
    await subscribed()
    return in_process.push(copied())


REQUESTS = {
    "webhooks-create-webhook": _create,
    "webhooks-list-webhooks": _list,
    "webhooks-get-webhook": _of("GET"),
    "webhooks-update-webhook": _of("PUT", body={"url": NOWHERE, "events": ["friend.added"]}),
    "webhooks-delete-webhook": _of("DELETE"),
    "webhooks-rotate-webhook-secret": _of("POST", "/rotate-secret", {}),
    "webhooks-send-test-event": _of("POST", "/test", {}),
    "webhooks-list-deliveries": _of("GET", "/deliveries"),
    "webhooks-get-delivery": _of_delivery("GET"),
    "webhooks-replay-delivery": _of_delivery("POST", "/replay", {}),
    "webhooks-fan-out-event": _fan_out,
    "webhooks-send-delivery": _send,
    "webhooks-sweep-deliveries": job,
}
