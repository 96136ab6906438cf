"""Functions that are down, slow or strange, and callers that mean harm."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.emulators.gateway_server import (
    Functions,
    Signer,
    document,
    gateway,
    operation,
    raw,
)
from tests.integration.emulators.local_servers import Emulator, free_port
from tests.waiting import eventually

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter, int], Awaitable[None]]

UNREACHABLE = "upstream connect error or disconnect/reset before headers. reset reason: "


@pytest.fixture(scope="module")
def more_paths() -> dict[str, Any]:
    return {
        "/api/v1/slow": {"get": operation("slow", deadline=0.3)},
        "/api/v1/stalling": {"get": operation("stalling", deadline=0.5)},
        "/api/v1/refusing": {"post": operation("refusing")},
        "/api/v1/gone": {"get": operation("gone", address=f"http://127.0.0.1:{free_port()}/gone")},
        "/api/v1/admin/secrets": {"get": operation("admin", [{"player": []}])},
    }


@asynccontextmanager
async def listener(handler: Handler) -> AsyncIterator[str]:
    """A server that treats its connections, counted from 1, as it is told; its address."""
    count = 0

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal count
        count += 1
        try:
            await handler(reader, writer, count)
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def answered(tmp_path: Path, signer: Signer, handler: Handler, method: str = "GET") -> httpx.Response:
    """What the gateway makes of such a function."""
    async with listener(handler) as origin:
        config = document(**{"/api/v1/strange": {method.lower(): operation("strange")}})
        with gateway(tmp_path, origin, signer, config) as emulator:
            async with httpx.AsyncClient(base_url=emulator.url) as http:
                return await http.request(method, "/api/v1/strange", content=b"hello" if method == "POST" else b"")


async def test_a_function_that_is_down(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/gone")
    assert answer.status_code == 503
    assert answer.json() == {"code": 503, "message": UNREACHABLE + "connection failure"}


async def test_a_function_that_is_slow(client: httpx.AsyncClient) -> None:
    began = time.monotonic()
    answer = await client.get("/api/v1/slow")
    assert (answer.status_code, answer.json()) == (504, {"code": 504, "message": "upstream request timeout"})
    assert time.monotonic() - began >= 0.3


async def test_a_function_that_stalls_breaks_the_answer_off(client: httpx.AsyncClient, served: Emulator) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        await client.get("/api/v1/stalling")
    assert "stalling broke off its answer: DeadlineExceeded" in served.log


async def test_a_function_that_answers_before_it_has_read_all(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/refusing", content=bytes(8 * 1024 * 1024))
    assert (answer.status_code, answer.text) == (413, "too much")
    assert (await client.get("/api/v1/echo")).status_code == 200


async def test_a_function_that_closes_the_connection_is_asked_twice(tmp_path: Path, signer: Signer) -> None:
    seen = []

    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, count: int) -> None:
        seen.append((await reader.readuntil(b"hello"))[-5:])
        if count == 2:
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
            await writer.drain()

    assert (await answered(tmp_path, signer, handler, "POST")).text == "ok"
    assert seen == [b"hello", b"hello"]


async def test_a_function_that_always_closes_the_connection(tmp_path: Path, signer: Signer) -> None:
    async def handler(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter, _count: int) -> None:
        await reader.readuntil(b"\r\n\r\n")

    answer = await answered(tmp_path, signer, handler)
    assert answer.json() == {"code": 503, "message": UNREACHABLE + "connection termination"}


async def test_a_function_that_does_not_speak_http(tmp_path: Path, signer: Signer) -> None:
    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _count: int) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"220 mail.example ESMTP\r\n")
        await writer.drain()

    answer = await answered(tmp_path, signer, handler)
    assert answer.json() == {"code": 502, "message": UNREACHABLE + "protocol error"}


async def test_an_answer_that_ends_with_its_connection(tmp_path: Path, signer: Signer) -> None:
    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _count: int) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nx-a: 1\r\n\r\nuntil ")
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.write(b"the end")
        await writer.drain()

    answer = await answered(tmp_path, signer, handler)
    assert (answer.status_code, answer.text, answer.headers["x-a"]) == (200, "until the end", "1")


async def test_a_caller_that_leaves_ends_the_upload(served: Emulator, functions: Functions) -> None:
    before = len(functions.calls)
    _, writer = await asyncio.open_connection("127.0.0.1", served.ports["--port"])
    writer.write(b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbegun")
    await writer.drain()
    await eventually(lambda: len(functions.calls) > before)
    writer.close()
    await eventually(lambda: "POST /api/v1/echo 499 " in served.log)


async def test_a_body_above_32_megabytes(served: Emulator, client: httpx.AsyncClient) -> None:
    status, _, body = await raw(served, b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 33554433\r\n\r\n")
    assert (status, body) == (413, b'{"code":413,"message":"Payload Too Large"}')
    assert (await client.post("/api/v1/echo", content=bytes(32 * 1024 * 1024))).json()["length"] == 33554432

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(33):
            yield bytes(1024 * 1024)

    with suppress(httpx.WriteError):  # it may still be sending when the connection is closed
        assert (await client.post("/api/v1/echo", content=parts())).status_code == 413


async def test_headers_above_60_kilobytes(served: Emulator) -> None:
    fits = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 7000) for number in range(8))
    assert (await raw(served, b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\n%s\r\n" % fits))[0] == 200
    status, _, body = await raw(served, b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\n%s%s\r\n" % (fits, fits))
    assert (status, body) == (431, b'{"code":431,"message":"Request Header Fields Too Large"}')


async def test_a_path_that_is_too_long(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/profiles/" + "a" * 8192)
    assert answer.json() == {"code": 400, "message": "Path is too long, max allowed size is 8192."}


@pytest.mark.parametrize("path", [
    b"/api/v1/profiles/../admin/secrets",
    b"/api/v1/profiles/%2e%2E/admin/secrets",
    b"/api/v1/profiles/.%2e/./admin/secrets",
    b"/api/v1/profiles/..\\admin\\secrets",
    b"/../../api/v1/admin/secrets",
    b"/api/v1/%61dmin/secrets",
    b"/api/v1/x/../../../api/v1/admin/secrets",
])  # fmt: skip
async def test_a_disguised_path_is_treated_as_what_it_is(served: Emulator, functions: Functions, path: bytes) -> None:
    functions.calls.clear()
    status, _, body = await raw(served, b"GET %s HTTP/1.1\r\nHost: a\r\n\r\n" % path)
    assert (status, body) == (401, b'{"code":401,"message":"Jwt is missing"}')
    assert functions.calls == []


@pytest.mark.parametrize("path", [
    b"//api/v1/admin/secrets",
    b"/api//v1/echo",
    b"/api/v1/profiles/",
    b"/api/v1/profiles//",
    b"/api/v1/profiles//a",
    b"/api/v1%2Fecho",
    b"/api/v1/admin%2Fsecrets/",
    b"/api/v1/profiles/..%2Fadmin/secrets",
    b"/api/v1/echo;a=1",
    b"/api/v1/echo%3Fa",
])  # fmt: skip
async def test_slashes_are_neither_merged_nor_unescaped(served: Emulator, path: bytes) -> None:
    assert (await raw(served, b"GET %s HTTP/1.1\r\nHost: a\r\n\r\n" % path))[0] == 404


async def test_an_escaped_traversal_stays_one_segment(served: Emulator, functions: Functions) -> None:
    functions.calls.clear()
    _, _, body = await raw(served, b"GET /api/v1/profiles/..%2F..%2fadmin HTTP/1.1\r\nHost: a\r\n\r\n")
    assert b'"path": "/profiles-get-profile/api/v1/profiles/..%2F..%2fadmin"' in body
    assert functions.calls == ["profiles-get-profile"]


@pytest.mark.parametrize("request_bytes", [
    b"GET /api/v1/profiles/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /api/v1/profiles/a%00 HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /api/v1/profiles/%%361 HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /api/v1/echo HTTP/1.1\r\n\r\n",
    b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nX_Forwarded_Authorization: Bearer x\r\n\r\n",
    b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n X-B: folded\r\n\r\n",
    b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nX-A : 1\r\n\r\n",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"GET /api/v1/echo\r\n\r\n",
    b"NONSENSE\r\n\r\n",
])  # fmt: skip
async def test_malformed_requests_are_refused(served: Emulator, functions: Functions, request_bytes: bytes) -> None:
    functions.calls.clear()
    assert (await raw(served, request_bytes))[0] == 400
    assert functions.calls == []


async def test_a_second_request_in_a_body_stays_a_body(served: Emulator, functions: Functions) -> None:
    functions.calls.clear()
    inner = b"GET /api/v1/admin/secrets HTTP/1.1\r\nHost: a\r\n\r\n"
    request = b"POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s" % (len(inner), inner)
    _, _, body = await raw(served, request)
    assert f'"length": {len(inner)}'.encode() in body
    assert functions.calls == ["echo"]


async def test_websockets_are_refused(served: Emulator, functions: Functions) -> None:
    functions.calls.clear()
    upgrade = b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n"
    status, headers, _ = await raw(served, b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\n%s\r\n" % upgrade)
    assert (status, headers["connection"]) == (403, "close")
    assert functions.calls == []
    curl = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"
    assert (await raw(served, b"GET /api/v1/echo HTTP/1.1\r\nHost: a\r\n%s\r\n" % curl))[0] == 200


async def test_many_at_once(client: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(*(client.post("/api/v1/echo", content=bytes(number)) for number in range(100)))
    assert [answer.json()["length"] for answer in answers] == list(range(100))
