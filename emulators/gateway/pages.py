"""The local cloud's own pages: how it is, its API, its logs. The real API Gateway has none of them."""

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from emulators.gateway import api_description, cloud_status, log_files
from emulators.gateway.api_description import Description
from emulators.gateway.demo_board import DemoBoard

DEFAULT_LINES = 200
MOST_LINES = 5000

log = logging.getLogger("gateway")

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the pages show; all files but the logs may be missing."""

    functions_origin: str
    logs: Path
    openapi: Path | None
    cloud_file: Path | None
    demo_file: Path | None


class Pages:
    """What the web server answers beside the API."""

    def __init__(self, sources: Sources, origin: str, session: aiohttp.ClientSession) -> None:
        """`origin` is the gateway's own address, at which the demo player signs in."""
        self._sources = sources
        self._session = session
        self._board = DemoBoard(session, origin, sources.demo_file)
        self._described: tuple[int, Description] | None = None

    def app(self) -> Starlette:
        """The pages by path."""
        return Starlette(
            routes=[
                Route("/", self.front),
                Route("/healthz", self.healthz),
                Route("/docs", self.docs),
                Route("/openapi.yaml", self.openapi),
                Route("/logs", self.logs),
                Route("/logs/{part}", self.log),
            ]
        )

    async def healthz(self, _request: Request) -> JSONResponse:
        """Answer as soon as the gateway serves."""
        return JSONResponse({"status": "ok"})

    async def front(self, _request: Request) -> HTMLResponse:
        """Show how everything is."""
        parts, functions, board = await asyncio.gather(
            cloud_status.parts(self._session, self._sources.cloud_file),
            cloud_status.function_calls(self._session, self._sources.functions_origin),
            self._board.rows(),
        )
        mailbox = next((part.url for part in parts if part.name == "mail" and part.url), None)
        return _page(
            "front.html",
            parts=parts,
            functions=functions,
            calls=sum(function.calls for function in functions),
            board=board,
            mailbox=mailbox,
            described=self._sources.openapi is not None,
        )

    async def docs(self, _request: Request) -> Response:
        """Show the API's operations."""
        file = self._sources.openapi
        try:
            if file is None:
                raise FileNotFoundError("start the gateway with --openapi FILE")
            changed = file.stat().st_mtime_ns
            if self._described is None or self._described[0] != changed:
                self._described = changed, await asyncio.to_thread(api_description.describe, file)
        except (OSError, ValueError) as error:
            return PlainTextResponse(f"There is no description of the API to show: {error}", 404)
        return _page("docs.html", api=self._described[1])

    async def openapi(self, _request: Request) -> Response:
        """Send the API's description as it is."""
        file = self._sources.openapi
        if file is None or not file.is_file():
            return PlainTextResponse("There is no description of the API: start the gateway with --openapi FILE", 404)
        return FileResponse(file, media_type="application/yaml", headers={"cache-control": "no-cache"})

    async def logs(self, _request: Request) -> HTMLResponse:
        """List the logs."""
        return _page("logs.html", logs=log_files.logs(self._sources.logs))

    async def log(self, request: Request) -> Response:
        """Show the end of one log."""
        part = request.path_params["part"]
        wanted = request.query_params.get("lines", str(DEFAULT_LINES))
        lines = min(int(wanted), MOST_LINES) if wanted.isdecimal() else DEFAULT_LINES
        text = log_files.tail(self._sources.logs, part, lines)
        if text is None:
            return PlainTextResponse(f"There is no log of {part!r}: /logs lists them.", 404)
        return _page("log.html", part=part, lines=lines, text=text)


def _page(template: str, **values: Any) -> HTMLResponse:
    nonce = secrets.token_urlsafe(16)
    return HTMLResponse(_templates.get_template(template).render(nonce=nonce, **values), headers=_headers(nonce))


def _headers(nonce: str) -> Mapping[str, str]:
    return {
        "cache-control": "no-store",
        "content-security-policy": f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}';"
        " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }
