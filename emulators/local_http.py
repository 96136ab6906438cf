"""What an emulator's own web pages need: a clean stop, and no answers to other people's web pages."""

import ipaddress
import logging
import signal
import socket
import sys
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class LocalOnly:
    """Refuses, with 403, requests that a page of another site made a browser send.

    A request that changes something must come from the server's own pages or from no page at all (Origin
    and Sec-Fetch-Site), and every request must name the server by an address, by a name without a dot, or by
    `host`: a foreign domain that resolves to this machine is not let in. Below the paths of `open_to_pages`, pages of
    all sites may send, as the service that is stood in for lets them.
    """

    def __init__(self, app: ASGIApp, host: str, open_to_pages: tuple[str, ...] = ()) -> None:
        self.app = app
        self.open_to_pages = open_to_pages
        self.host = host.lower()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 or pass the request on."""
        if scope["type"] == "http":
            refusal = self._refusal(scope["method"], scope["path"], Headers(scope=scope))
            if refusal is not None:
                await JSONResponse({"error": refusal}, 403)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _refusal(self, method: str, path: str, headers: Headers) -> str | None:
        host = headers.get("host", "").lower()
        if not self._is_own_name(host):
            return f"Host {host!r} is not a name of this server: open it by its IP address or as localhost."
        if method in SAFE_METHODS or path.startswith(self.open_to_pages):
            return None
        origin = headers.get("origin")
        if origin is not None and _authority(origin) != host:
            return f"{method} from the origin {origin!r} is refused: use this server's own page."
        if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
            return f"{method} from another site is refused: use this server's own page."
        return None

    def _is_own_name(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name == self.host or name.endswith(".localhost") or "." not in name or _is_address(name)


def _authority(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc.lower() or None
    except ValueError:
        return None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        sys.exit(f"{host}:{port} cannot be opened ({error}): stop what uses it, or choose another port.")


def log_to_stdout() -> None:
    """One plain line an event."""
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")


def prepared(data: Path) -> Path:
    """The data folder, made if it is missing."""
    data.mkdir(parents=True, exist_ok=True)
    return data


def serve(app: ASGIApp, host: str, port: int, *other_ports: int, open_to_pages: tuple[str, ...] = ()) -> None:
    """Serve `app` until SIGTERM or SIGINT, then exit with 0; requests still under way are broken off.

    Exits with 1 and a plain message when the port, or one of those that `app` itself opens, is taken.
    """
    for wanted in (port, *other_ports):
        _check_free(host, wanted)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.run(
        LocalOnly(app, host, open_to_pages),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        lifespan="on",
        timeout_graceful_shutdown=0,
        server_header=False,
    )
