"""Calling a declared function in this process, through functions-framework, as the cloud would call it."""

import base64
import gzip
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import functions_framework.aio

from shared.catalog import declarations
from shared.declare import Declaration
from shared.event import Event
from shared.serve import serve


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as its bytes."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body, unpacked."""
        return (gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body).decode()

    @property
    def data(self) -> Any:
        """The data inside the envelope."""
        return json.loads(self.text)["data"]


@dataclass(frozen=True, slots=True)
class Request:
    """A request for a function; `body` is sent as JSON unless it is bytes."""

    method: str = "GET"
    path: str = "/"
    token: str = ""
    body: object = None
    more_headers: Mapping[str, str] | None = None

    @property
    def content(self) -> bytes:
        """The body as it is sent."""
        if self.body is None:
            return b""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()

    @property
    def headers(self) -> dict[str, str]:
        """The headers, by their names in lower case."""
        headers = {"host": "bench", "accept-encoding": "gzip", "user-agent": "bench", **(self.more_headers or {})}
        if self.token:
            headers["x-forwarded-authorization"] = f"Bearer {self.token}"
        if self.body is not None:
            headers |= {"content-type": "application/json", "content-length": str(len(self.content))}
        return headers

    @property
    def raw(self) -> str:
        """All of it as HTTP/1.1 says it, as Latin-1 text."""
        lines = [f"{self.method} {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in self.headers.items())]
        return "\r\n".join([*lines, "", ""]) + self.content.decode("latin-1")

    @property
    def scope(self) -> dict[str, Any]:
        """The ASGI scope."""
        path, _, query = self.path.partition("?")
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": self.method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in self.headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 2),
        }


@lru_cache(maxsize=1)
def by_name() -> dict[str, Declaration]:
    """Every declared function."""
    return {declaration.name: declaration for declaration in declarations()}


@lru_cache(maxsize=256)
def app(name: str) -> Any:
    """A function as functions-framework serves it."""
    return functions_framework.aio._create_asgi_app_with_function(serve(by_name()[name].function), "http", False)  # type: ignore[no-untyped-call]


async def call(name: str, request: Request) -> Answered:
    """Call a function by its name."""
    messages: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": request.content, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        messages.append(message)

    await app(name)(request.scope, receive, send)
    headers = {key.decode(): value.decode("latin-1") for key, value in messages[0]["headers"]}
    return Answered(messages[0]["status"], headers, b"".join(message.get("body", b"") for message in messages[1:]))


def push(event: Event) -> Request:
    """A Pub/Sub push of an event, under a new message id."""
    attributes = {"key": event.key, "event_id": uuid.uuid4().hex}
    data = base64.b64encode(event.model_dump_json().encode()).decode()
    message = {"data": data, "messageId": uuid.uuid4().hex, "attributes": attributes}
    return Request(
        "POST", body={"message": message, "subscription": f"projects/ludus-local/subscriptions/{event.topic}"}
    )
