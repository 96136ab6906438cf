"""Taps for what goes neither to Google by gRPC nor to Redis: partners, files, mails, and bcrypt."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import aiosmtplib
import bcrypt
import httpx
import requests
from google.cloud.storage import Blob

CARRIED = ("accept-encoding", "connection", "content-length", "host", "user-agent")
"""Headers that a client makes itself."""


@dataclass(frozen=True, slots=True)
class OtherCall:
    """What was asked for, by its kind; all bytes are written as Latin-1 text.

    `partner` and `storage` are calls by HTTP, through httpx and through the client of Cloud Storage; `mail` is
    handed over by SMTP; `signature` is an upload URL's; `bcrypt` is one hash, with the salt that says its cost.
    """

    kind: str
    said: Any

    def playable(self) -> dict[str, Any]:
        """The call as a floor keeps it."""
        return {self.kind: self.said}


Hear = Callable[[OtherCall], None]


def other_taps(hear: Hear) -> Iterator[AbstractContextManager[Any]]:
    """Patches that tell `hear` of each such call and let it through."""
    yield patch.object(httpx.AsyncHTTPTransport, "handle_async_request", _partners(hear))
    yield patch.object(requests.Session, "request", _storage(hear))
    yield patch.object(aiosmtplib, "send", _mails(hear))
    yield patch.object(Blob, "generate_signed_url", _signatures(hear))
    yield patch.object(bcrypt, "hashpw", _hashes(bcrypt.hashpw, hear))
    yield patch.object(bcrypt, "checkpw", _hashes(bcrypt.checkpw, hear))


def _partners(hear: Hear) -> Any:
    ask = httpx.AsyncHTTPTransport.handle_async_request

    async def tapped(self: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        hear(OtherCall("partner", _http(request.method, str(request.url), request.headers, await request.aread())))
        return await ask(self, request)

    return tapped


def _storage(hear: Hear) -> Any:
    ask = requests.Session.request

    def tapped(self: requests.Session, method: str, url: str, **options: Any) -> requests.Response:
        hear(OtherCall("storage", _http(method, url, options.get("headers") or {}, options.get("data") or b"")))
        return ask(self, method, url, **options)

    return tapped


def _http(method: str, url: str, headers: Any, body: bytes | str) -> dict[str, Any]:
    return {
        "method": method,
        "url": url,
        "headers": {name: _text(value) for name, value in headers.items() if name.lower() not in CARRIED},
        "body": _text(body),
    }


def _text(written: bytes | str) -> str:
    return written if isinstance(written, str) else written.decode("latin-1")


def _mails(hear: Hear) -> Any:
    send = aiosmtplib.send

    async def tapped(message: Any, **options: Any) -> Any:
        said = {name: options[name] for name in ("recipients", "hostname", "port")}
        hear(OtherCall("mail", said | {"sender": message["From"], "content": message.as_bytes().decode("latin-1")}))
        return await send(message, **options)

    return tapped


def _signatures(hear: Hear) -> Any:
    sign = Blob.generate_signed_url

    def tapped(self: Blob, **options: Any) -> str:
        hear(OtherCall("signature", self.name))
        return str(sign(self, **options))

    return tapped


def _hashes(work: Callable[[bytes, bytes], Any], hear: Hear) -> Any:
    def tapped(password: bytes, salt: bytes) -> Any:
        hear(OtherCall("bcrypt", salt.decode()))
        return work(password, salt)

    return tapped
