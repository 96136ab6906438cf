"""What can be wrong with a partner, for a while or for one request."""

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "x-partner-fault"
RETRY_AFTER = "7"
KINDS = {
    "slow": "answers after `seconds` (30)",
    "rate_limited": "429 with Retry-After",
    "error": "500",
    "unavailable": "503",
    "nonsense": "200 with a page of HTML",
    "empty": "200 with {}",
    "cut": "the connection breaks in the middle of the answer",
    "lost": "does what it is asked for, then the connection breaks in the middle of the answer",
}
"""Each fault and what it does."""


@dataclass(slots=True)
class Fault:
    """A fault and for how many requests it lasts; None: until it is taken back. It meets paths with `path` in them."""

    kind: str
    times: int | None = None
    seconds: float = 30.0
    path: str = ""


class Faults:
    """Stands before a partner. Its own pages (`/dev/…`) are never out of order."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.fault: Fault | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer wrongly or pass the request on."""
        path = str(scope["path"]) if scope["type"] == "http" else "/dev/"
        fault = None if "/dev/" in path else self._take(Headers(scope=scope), path)
        if fault is None:
            await self.app(scope, receive, send)
        elif fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
            await self.app(scope, receive, send)
        elif fault.kind in {"cut", "lost"}:
            if fault.kind == "lost":
                await self.app(scope, receive, _drop)
            await send(
                {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]},
            )
            await send({"type": "http.response.body", "body": b'{"resp'})
        else:
            await _wrong(fault.kind)(scope, receive, send)

    def _take(self, headers: Headers, path: str) -> Fault | None:
        if named := headers.get(HEADER):
            return Fault(named) if named in KINDS else None
        fault = self.fault
        if fault is None or fault.path not in path:
            return None
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.fault = None
        return fault

    async def control(self, request: Request) -> Response:
        """Say, set (PUT {"kind", "times", "seconds", "path"}) or take back (DELETE) the fault."""
        if request.method == "DELETE":
            self.fault = None
        if request.method == "PUT":
            try:
                self.fault = _fault(await request.json())
            except (ValueError, TypeError) as error:
                return JSONResponse({"error": f"{error}; kinds are {', '.join(KINDS)}"}, 400)
        fault = self.fault
        return JSONResponse({"kind": fault.kind, "times": fault.times} if fault else {"kind": None})


async def _drop(_message: Message) -> None:
    """An answer that nobody gets."""


def _fault(body: Any) -> Fault:
    fault = Fault(**body)
    if fault.kind not in KINDS:
        raise ValueError(f"there is no fault {fault.kind!r}")
    return fault


def _wrong(kind: str) -> Response:
    match kind:
        case "rate_limited":
            return HTMLResponse("<h1>429 Too Many Requests</h1>", 429, {"retry-after": RETRY_AFTER})
        case "error":
            return HTMLResponse("<h1>500 Internal Server Error</h1>", 500)
        case "unavailable":
            return HTMLResponse("<h1>503 Service Unavailable</h1>", 503)
        case "empty":
            return JSONResponse({})
        case _:
            return HTMLResponse("<html><h1>We are down for maintenance</h1></html>")
