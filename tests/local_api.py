"""The declared functions as functions-framework serves them, called in this process."""

import base64
import itertools
import json
import uuid
from contextlib import AsyncExitStack
from functools import cache, lru_cache
from types import TracebackType
from typing import Any, Self

import functions_framework.aio
import httpx

from infra.build.endpoints import endpoints_of
from infra.build.failures import errors_of
from shared import clients
from shared.catalog import declarations
from shared.declare import Declaration, Http
from shared.event import Event
from shared.http.binding import path_names
from shared.serve import serve

_addresses = itertools.count(1)


@lru_cache(maxsize=1)
def declared() -> dict[str, Declaration]:
    """Every function by its name."""
    return {declaration.name: declaration for declaration in declarations()}


@cache
def declared_codes(name: str) -> frozenset[str]:
    """The codes of the errors that an endpoint may answer with."""
    (endpoint,) = endpoints_of([declared()[name]])
    return frozenset(error.code for error in errors_of(endpoint))


def new_address() -> str:
    """An IP address that no other caller has, so that no limit is shared by accident."""
    number = next(_addresses)
    return f"198.{18 + (number >> 16)}.{(number >> 8) & 255}.{number & 255}"


def data_of(response: httpx.Response) -> Any:
    """The data of a success; fails with the whole answer otherwise."""
    assert response.is_success, f"{response.status_code}: {response.text}"
    return response.json()["data"]


def code_of(response: httpx.Response) -> str:
    """The code of an error, empty for a success."""
    return "" if response.is_success else str(response.json()["error"]["code"])


class LocalApi:
    """Calls functions as the gateway and Google do. Use it as an asynchronous context manager."""

    def __init__(self) -> None:
        self._clients: dict[str, httpx.AsyncClient] = {}
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()
        await clients.close()

    async def __call__(
        self,
        name: str,
        *,
        token: str = "",
        ip: str = "",
        method: str = "",
        headers: dict[str, str] | None = None,
        path_values: dict[str, str] | None = None,
        **options: Any,
    ) -> httpx.Response:
        """Call an endpoint with its own method and path; `options` are httpx's: json, content, params.

        A parameter of the path that is not given is "FR", which passes for any id and for a country.
        """
        trigger = declared()[name].trigger
        assert isinstance(trigger, Http), f"{name} is no endpoint"
        sent = {"x-forwarded-for": ip or new_address()} | (headers or {})
        if token:
            sent["x-forwarded-authorization"] = f"Bearer {token}"
        path = trigger.path.format_map(dict.fromkeys(path_names(trigger.path), "FR") | (path_values or {}))
        client = await self.client(name)
        answer = await client.request(method or trigger.method, path, headers=sent, **options)
        if answer.is_error and answer.content:
            assert code_of(answer) in declared_codes(name), f"{code_of(answer)} is not in `errors=` of {name}"
        return answer

    async def push(
        self, name: str, event: Event | str, *, event_id: str = "", message_id: str = "", **attributes: str
    ) -> httpx.Response:
        """Deliver an event to its handler as a Pub/Sub push; by default under an event id of its own."""
        attributes = {"event_id": event_id or uuid.uuid4().hex} | attributes
        if isinstance(event, Event):
            attributes = {"key": event.key} | attributes
            event = event.model_dump_json()
        return await self.push_raw(name, event.encode(), message_id=message_id, **attributes)

    async def push_raw(self, name: str, data: bytes, *, message_id: str = "", **attributes: str) -> httpx.Response:
        """Deliver any bytes as a Pub/Sub push with these attributes."""
        message = {
            "data": base64.b64encode(data).decode(),
            "messageId": message_id or uuid.uuid4().hex,
            "attributes": attributes,
            "publishTime": "2026-11-20T12:00:00Z",
        }
        body = {"message": message, "subscription": f"projects/ludus-local/subscriptions/{name}"}
        return await self.deliver(name, json.dumps(body).encode())

    async def deliver(self, name: str, body: bytes, **headers: str) -> httpx.Response:
        """Call a handler as Google does; header names have underscores here."""
        sent = {"content-type": "application/json"} | {name.replace("_", "-"): text for name, text in headers.items()}
        return await (await self.client(name)).post("/", content=body, headers=sent)

    async def client(self, name: str) -> httpx.AsyncClient:
        """An HTTP client of one function."""
        if name not in self._clients:
            served = serve(declared()[name].function)
            app = functions_framework.aio._create_asgi_app_with_function(served, "http", False)
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            client = httpx.AsyncClient(transport=transport, base_url="http://function.test")
            self._clients[name] = await self._open.enter_async_context(client)
        client = self._clients[name]
        client.cookies.clear()
        return client
