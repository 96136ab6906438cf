"""The gateway as its tests start and call it: a document, functions that tell what they got, and tokens."""

import asyncio
import hashlib
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jwt
import uvicorn
import yaml
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.integration.emulators.local_servers import Emulator, running
from tests.waiting import PATIENCE

ISSUER = "https://ludus.test"
AUDIENCE = "ludus-test"
PLAYER = [{"player": []}]
NEVER = 3600


class Signer:
    """Signs access tokens and publishes its key."""

    def __init__(self, kid: str = "first") -> None:
        self.kid = kid
        self.key = rsa.generate_private_key(65537, 2048)

    @property
    def jwk(self) -> dict[str, Any]:
        return {**RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True), "kid": self.kid, "alg": "RS256"}

    def token(self, headers: dict[str, Any] | None = None, **claims: Any) -> str:
        now = int(time.time())
        whole = {"iss": ISSUER, "aud": AUDIENCE, "sub": "ada", "iat": now, "exp": now + 900, **claims}
        whole = {name: value for name, value in whole.items() if value is not None}
        return jwt.encode(whole, self.key, algorithm="RS256", headers=headers or {"kid": self.kid})


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def operation(function: str, security: list[Any] | None = None, **backend: Any) -> dict[str, Any]:
    address = f"https://${{region}}-${{project}}.cloudfunctions.net/{function}"
    backend = {"address": address, "path_translation": "APPEND_PATH_TO_ADDRESS", **backend}
    return {"security": security or [], "x-google-backend": backend, "responses": {"200": {"description": "It is."}}}


def provider(**extensions: Any) -> dict[str, Any]:
    return {
        "type": "oauth2",
        "flow": "implicit",
        "authorizationUrl": "",
        "x-google-issuer": "${issuer}",
        "x-google-jwks_uri": "${jwks_uri}",
        "x-google-audiences": "${audience}",
        **extensions,
    }


def document(**paths: dict[str, Any]) -> dict[str, Any]:
    """A document as the build writes it; `paths` are added to those that the tests share."""
    return {
        "swagger": "2.0",
        "info": {"title": "Ludus", "version": "1"},
        "host": "${host}",
        "securityDefinitions": {
            "player": provider(),
            "google": provider(
                **{
                    "x-google-issuer": "https://accounts.google.com",
                    "x-google-jwks_uri": "https://www.googleapis.com/oauth2/v3/certs",
                    "x-google-audiences": "https://api.ludus.test/",
                }
            ),
            "last_cookie": provider(
                **{
                    "x-google-jwt-locations": [
                        {"header": "Authorization", "value_prefix": "Bearer "},
                        {"header": "Cookie", "value_prefix": "ludus_access="},
                    ]
                }
            ),
            "browser": provider(
                **{
                    "x-google-jwt-locations": [
                        {"header": "Authorization", "value_prefix": "Bearer "},
                        {"cookie": "ludus_access"},
                    ]
                }
            ),
        },
        "paths": {
            "/api/v1/profiles/me": {
                "get": operation("profiles-get-me", PLAYER),
                "options": operation("profiles-get-me"),
                "head": operation("profiles-get-me"),
            },
            "/api/v1/profiles/{user_id}": {
                "get": operation("profiles-get-profile"),
                "delete": operation("profiles-delete-profile"),
            },
            "/api/v1/echo": {method: operation("echo") for method in ("get", "post", "put", "patch", "delete")},
            "/api/v1/files/{name=**}": {"get": operation("files-get-file")},
            "/api/v1/tribes/{tribe}/members/{member_id}": {
                "get": operation("tribes-get-member", path_translation="CONSTANT_ADDRESS")
            },
            "/api/v1/either": {"get": operation("echo", [{"player": []}, {"google": []}])},
            "/api/v1/optional": {"get": operation("echo", [{"player": []}, {}])},
            "/api/v1/browser": {"get": operation("echo", [{"browser": []}])},
            "/api/v1/last-cookie": {"get": operation("echo", [{"last_cookie": []}])},
            "/api/v1/unauthenticated": {"get": operation("echo", disable_auth=True)},
            **paths,
        },
    }


@dataclass
class Functions:
    """The functions: each tells what it was asked, as JSON, unless its name says otherwise."""

    origin: str = ""
    calls: list[str] = field(default_factory=list)
    keys: bytes = b""
    answers: dict[str, Any] = field(default_factory=dict)
    taken: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    """Released for each part of a streamed answer that has come."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        name = scope["path"].split("/")[1]
        self.calls.append(name)
        special = getattr(self, f"_{name.replace('-', '_')}", None)
        if special is not None:
            await special(send)
            return
        if name in self.answers:
            await _answer(send, 200, json.dumps(self.answers[name]).encode(), [(b"content-type", b"application/json")])
            return
        body = await _read(receive)
        seen = {
            "function": name,
            "method": scope["method"],
            "path": scope["raw_path"].decode(),
            "query": scope["query_string"].decode(),
            "headers": [[key.decode("latin-1"), value.decode("latin-1")] for key, value in scope["headers"]],
            "length": len(body),
            "sha256": hashlib.sha256(body).hexdigest(),
        }
        await _answer(send, 200, json.dumps(seen).encode(), [(b"content-type", b"application/json")])

    async def _keys(self, send: Any) -> None:
        await _answer(send, 200, self.keys, [])

    async def _cookies(self, send: Any) -> None:
        cookies = [(b"set-cookie", b"a=1; HttpOnly"), (b"set-cookie", b"b=2; HttpOnly")]
        await _answer(send, 201, b"ok", [*cookies, (b"server", b"secret"), (b"x-request-id", b"r1")])

    async def _packed(self, send: Any) -> None:
        await _answer(send, 200, b"\x1f\x8bnot really gzip", [(b"content-encoding", b"gzip")])

    async def _nothing(self, send: Any) -> None:
        await send({"type": "http.response.start", "status": 304, "headers": [(b"etag", b'"1"')]})
        await send({"type": "http.response.body"})

    async def _slow(self, send: Any) -> None:
        await asyncio.sleep(NEVER)
        await _answer(send, 200, b"late", [])

    async def _stalling(self, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"100")]})
        await send({"type": "http.response.body", "body": b"begun", "more_body": True})
        await asyncio.sleep(NEVER)

    async def _streaming(self, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for number in range(3):
            await send({"type": "http.response.body", "body": b"%d\n" % number, "more_body": True})
            await self.taken.acquire()
        await send({"type": "http.response.body"})

    async def _large(self, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(64):
            await send({"type": "http.response.body", "body": bytes(256 * 1024), "more_body": True})
        await send({"type": "http.response.body"})

    async def _refusing(self, send: Any) -> None:
        await _answer(send, 413, b"too much", [])


async def _read(receive: Any) -> bytes:
    parts, more = [], True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


async def _answer(send: Any, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    headers = [*headers, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@asynccontextmanager
async def functions_host() -> AsyncIterator[Functions]:
    """The functions on a free port, served by uvicorn."""
    functions = Functions()
    config = uvicorn.Config(functions, port=0, lifespan="off", log_level="critical", http="httptools", ws="none")
    server = uvicorn.Server(config)
    server.capture_signals = contextmanager(lambda: iter([None]))  # type: ignore[method-assign]
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    functions.origin = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield functions
    server.should_exit = server.force_exit = True
    await serving


@contextmanager
def gateway(folder: Path, origin: str, signer: Signer, config: dict[str, Any], *arguments: str) -> Iterator[Emulator]:
    """A gateway in front of the functions at `origin`; its document is `folder`/gateway.yaml."""
    data = folder / "data"
    data.mkdir()
    (folder / "gateway.yaml").write_text(yaml.safe_dump(config))
    (folder / "jwks.json").write_text(json.dumps({"keys": [signer.jwk]}))
    options = ["--config", str(folder / "gateway.yaml"), "--jwks-file", str(folder / "jwks.json")]
    options += ["--functions-origin", origin, "--issuer", ISSUER, "--audience", AUDIENCE]
    with running("gateway", data, *options, *arguments, http="--port") as emulator:
        yield emulator


async def raw(emulator: Emulator, request: bytes, *, until_closed: bool = False) -> tuple[int, dict[str, str], bytes]:
    """Send bytes; the status, the headers and the body (by its length) that come back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", emulator.ports["--port"])
    try:
        async with asyncio.timeout(PATIENCE):
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
            length = -1 if until_closed else int(headers.get("content-length", 0))
            body = await reader.read() if until_closed else await reader.readexactly(length)
            return int(head[0].split()[1]), headers, body
    finally:
        writer.close()
