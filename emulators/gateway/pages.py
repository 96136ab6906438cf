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

from emulators.gateway import cloud_status, log_files
from emulators.gateway.demo_board import DemoBoard
from emulators.gateway.samples import Samples

DEFAULT_LINES = 200
MOST_LINES = 5000

EXPLORER = Path(__file__).parent / "explorer"
ASSETS = {"swagger-ui-bundle.js": "text/javascript", "swagger-ui.css": "text/css"}
"""The files of the explorer that its page loads, by their types."""

EXPLORER_SOURCES = " 'self'"
"""The explorer's script and style come from this server as files of their own."""

NO_DESCRIPTION = "There is no description of the API: start the gateway with --openapi FILE"

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
    console: str = ""
    samples: Path = Path("dist/samples")
    account: str = ""


class Pages:
    """What the web server answers beside the API."""

    def __init__(self, sources: Sources, origin: str, session: aiohttp.ClientSession) -> None:
        """`origin` is the gateway's own address, at which the demo player signs in."""
        self._sources = sources
        self._session = session
        self._samples = Samples(sources.samples)
        self._board = DemoBoard(session, origin, sources.demo_file)

    def app(self) -> Starlette:
        """The pages by path."""
        return Starlette(
            routes=[
                Route("/", self.front),
                Route("/healthz", self.healthz),
                Route("/docs", self.docs),
                Route("/docs/{asset}", self.explorer),
                Route("/openapi.yaml", self.openapi),
                Route("/logs", self.logs),
                Route("/logs/{part}", self.log),
                self._samples.mount(),
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
            console=self._sources.console,
            samples=self._samples.is_built(),
            account=self._sources.account,
        )

    async def docs(self, _request: Request) -> Response:
        """Show the API in an explorer that sends requests to this gateway."""
        if self._sources.openapi is None:
            return PlainTextResponse(NO_DESCRIPTION, 404)
        return _page("docs.html", EXPLORER_SOURCES)

    async def explorer(self, request: Request) -> Response:
        """Send a file of the explorer."""
        asset = request.path_params["asset"]
        if asset not in ASSETS:
            return PlainTextResponse(f"The explorer has no file {asset!r}.", 404)
        return FileResponse(EXPLORER / asset, media_type=ASSETS[asset], headers={"cache-control": "max-age=3600"})

    async def openapi(self, _request: Request) -> Response:
        """Send the API's description as it is."""
        file = self._sources.openapi
        if file is None or not file.is_file():
            return PlainTextResponse(NO_DESCRIPTION, 404)
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


def _page(template: str, sources: str = "", **values: Any) -> HTMLResponse:
    nonce = secrets.token_urlsafe(16)
    return HTMLResponse(
        _templates.get_template(template).render(nonce=nonce, **values), headers=_headers(nonce, sources)
    )


def _headers(nonce: str, sources: str) -> Mapping[str, str]:
    return {
        "cache-control": "no-store",
        "content-security-policy": f"default-src 'none'; style-src 'nonce-{nonce}'{sources};"
        f" script-src 'nonce-{nonce}'{sources}; img-src 'self' data:; connect-src 'self'; form-action 'none';"
        " base-uri 'none'; frame-ancestors 'none'",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }
