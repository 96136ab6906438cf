"""Stands for the network between a client and the gateway: loses answers, refuses, and tells what came through.

It listens on a port of its own. `PUT /_faults` sets what goes wrong next, `PUT /_seen` forgets what came, `GET /_seen`
tells it. A fault counts for requests of its `path` and `method`, as often as `times` says (once), the first that fits:

- `drop`: the connection ends before anything is sent on.
- `lose`: the request is carried out, and its answer is lost.
- `answer`: this `status`, with `headers` and `text`, instead of the API's.
- `spoil`: the access token is not what it was, until a request to `until` came through.
- `add`: fields that the answer's data has besides.
"""

import asyncio
import json
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web
from yarl import URL

_NOT_SENT_ON = {"host", "content-length", "transfer-encoding", "connection"}
_NOT_GIVEN_BACK = {"content-length", "transfer-encoding", "connection"}


class FaultyNetwork:
    """A proxy before `gateway`, in a thread of its own while it is entered."""

    def __init__(self, gateway: str) -> None:
        self.gateway = gateway
        self.faults: list[dict[str, Any]] = []
        self.seen: list[dict[str, Any]] = []
        self.address = ""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _open(self) -> None:
        self._http = aiohttp.ClientSession(
            auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar(), skip_auto_headers=("Accept-Encoding",)
        )
        application = web.Application(client_max_size=1 << 23)
        application.router.add_put("/_faults", self._set_faults)
        application.router.add_route("*", "/_seen", self._tell)
        application.router.add_route("*", "/{path:.*}", self._relay)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.address = "http://{}:{}".format(*self._runner.addresses[0][:2])

    async def _close(self) -> None:
        await self._runner.cleanup()
        await self._http.close()

    async def _set_faults(self, request: web.Request) -> web.Response:
        self.faults = [{"times": 1, **fault} for fault in await request.json()]
        return web.json_response({})

    async def _tell(self, request: web.Request) -> web.Response:
        if request.method == "PUT":
            self.seen = []
        return web.json_response(self.seen)

    def _fault(self, method: str, path: str) -> dict[str, Any]:
        self.faults = [fault for fault in self.faults if fault.get("until") != path]
        for fault in self.faults:
            if fault.get("path", path) != path or fault.get("method", method) != method:
                continue
            if "until" not in fault:
                if fault["times"] == 0:
                    continue
                fault["times"] -= 1
            return fault
        return {}

    async def _relay(self, request: web.Request) -> web.StreamResponse:
        fault = self._fault(request.method, request.path)
        key = request.headers.get("Idempotency-Key")
        self.seen.append({"method": request.method, "path": request.path, "key": key})
        body = await request.read()
        if "drop" in fault:
            return self._hang_up(request)
        if "answer" in fault:
            answer = {"text": "", "headers": None, **fault["answer"]}
            return web.Response(**answer, content_type="text/html")
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _NOT_SENT_ON}
        if "spoil" in fault:
            headers["Authorization"] = headers["Authorization"][:-8] + "AAAAAAAA"
        target = self.gateway + request.raw_path
        if "add" in fault:
            headers = {name: value for name, value in headers.items() if name.lower() != "accept-encoding"}
        url = URL(target, encoded=True)
        async with self._http.request(request.method, url, headers=headers, data=body or None) as response:
            text = await response.read()
            if "lose" in fault:
                return self._hang_up(request)
            return web.Response(
                status=response.status, body=_with(text, fault.get("add")), headers=_given_back(response.headers)
            )

    def _hang_up(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


def _with(text: bytes, fields: dict[str, Any] | None) -> bytes:
    if fields is None:
        return text
    answer = json.loads(text)
    answer["data"] |= fields
    return json.dumps(answer).encode()


def _given_back(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() not in _NOT_GIVEN_BACK}
