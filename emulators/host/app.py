"""Where a call goes: the first segment of the path names the function, the rest is what the function sees."""

import ipaddress
import time
from collections.abc import Mapping

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from emulators.host.error_responses import NOT_FOUND
from emulators.host.event_delivery import SUCCESS, Arrival, DeliveryLog, delivered, pushed
from emulators.host.functions import HostedFunction
from emulators.host.invokers import Invokers
from emulators.host.pages import NAMES, Pages
from emulators.local_http import LocalOnly

PUSH = "_push"
PUSHED_TO = {"event", "upload"}
"""Triggers of functions that Pub/Sub pushes to; to handlers of uploads it brings replays."""


class Host:
    """Every declared function behind one port, called as cloudfunctions.net is."""

    def __init__(self, functions: Mapping[str, HostedFunction], invokers: Invokers, host: str) -> None:
        self._functions = functions
        self._invokers = invokers
        self._deliveries = DeliveryLog()
        self._pages: ASGIApp = LocalOnly(Pages(functions, self._deliveries).app(), host)
        self._push: ASGIApp = LocalOnly(self._pushed, host)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        first, _, rest = scope["path"][1:].partition("/")
        if first in NAMES:
            await self._pages(scope, receive, send)
        elif first == PUSH:
            await self._push(scope, receive, send)
        else:
            await self._invoked(first, rest, scope, receive, send)

    async def _invoked(self, name: str, rest: str, scope: Scope, receive: Receive, send: Send) -> None:
        hosted = self._functions.get(name)
        if hosted is None:
            await NOT_FOUND(scope, receive, send)
            return
        headers = dict(scope["headers"])
        refusal = self._invokers.refusal(hosted.declared, headers.get(b"authorization", b""), scope["path"])
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        called = _without_prefix(scope, rest)
        if hosted.declared.trigger.type == "http":
            await hosted.call(called, receive, send)
        elif hosted.declared.trigger.type == "event":
            body = await _whole_body(receive)
            await self._deliver(hosted, pushed(body), called, _again(body, receive), send)
        else:
            await self._deliver(hosted, delivered(headers), called, receive, send)

    async def _pushed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A push of the Pub/Sub emulator, which cannot show a token: it is taken from this machine only."""
        name, _, rest = scope["path"][1:].partition("/")[2].partition("/")
        hosted = self._functions.get(name)
        if not _is_loopback(scope):
            await Response("Pushes are taken from this machine only.\n", 403)(scope, receive, send)
        elif hosted is None or hosted.declared.trigger.type not in PUSHED_TO or scope["method"] != "POST":
            await NOT_FOUND(scope, receive, send)
        else:
            body = await _whole_body(receive)
            await self._deliver(hosted, pushed(body), _without_prefix(scope, rest), _again(body, receive), send)

    async def _deliver(
        self, hosted: HostedFunction, arrival: Arrival, scope: Scope, receive: Receive, send: Send
    ) -> None:
        name, received_at = hosted.declared.name, time.time()
        attempt = self._deliveries.arrive(name, arrival.id)
        status = await hosted.call(scope, receive, send)
        if status in SUCCESS:
            self._deliveries.forget(name, arrival.id)
        self._deliveries.finish(name, arrival.key, attempt, (received_at, time.time()), status)


def _without_prefix(scope: Scope, rest: str) -> Scope:
    return {**scope, "path": f"/{rest}", "raw_path": f"/{rest}".encode()}


def _is_loopback(scope: Scope) -> bool:
    client = scope.get("client")
    return client is not None and ipaddress.ip_address(client[0]).is_loopback


async def _whole_body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that hands out the body that was read already, then goes on with the connection."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return waiting.pop() if waiting else await receive()

    return replayed
