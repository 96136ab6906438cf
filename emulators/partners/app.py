"""All partners as one web server: each below its name, each with what can be wrong with it."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Protocol

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import BaseRoute, Mount, Route, Router

from emulators.partners.faults import HEADER, KINDS, Faults

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Partners</title>
<style>body {{ font: 15px system-ui, sans-serif; margin: 2rem; max-width: 60rem }}
pre {{ background: #f4f4f4; padding: 1rem; white-space: pre-wrap }} td {{ padding: 0 1rem .3rem 0 }}</style>
<h1>Partners</h1>
<p>Stand-ins for outside partners, which answer as those document it.</p>
{partners}
<h2>Out of order</h2>
<p>For a while, and back again; a request of your own takes the header <code>{header}</code> instead.</p>
<pre>curl -X PUT {origin}control/steam -d '{{"kind": "unavailable", "times": 3}}'
curl -X DELETE {origin}control/steam</pre>
<table>{kinds}</table>
</html>
"""

FIREBASE_PATHS = ("/identitytoolkit.googleapis.com/", "/securetoken.googleapis.com/")
"""Below these paths Firebase's SDK looks for an emulator (`connectAuthEmulator`), in pages of any origin."""


class Partner(Protocol):
    """A stand-in: routes below its name, those for people below /dev/. Its docstring is its documentation."""

    def routes(self) -> Sequence[BaseRoute]:
        """What is served."""


def app(partners: Mapping[str, Partner]) -> Starlette:
    """The web server of these partners."""
    faults = {name: Faults(Router(list(partner.routes()))) for name, partner in partners.items()}

    async def page(request: Request) -> HTMLResponse:
        origin = escape(str(request.base_url))
        rows = "".join(f"<tr><td><code>{kind}</code><td>{escape(what)}</tr>" for kind, what in KINDS.items())
        listed = "".join(_section(name, partner, origin) for name, partner in partners.items())
        return HTMLResponse(_PAGE.format(partners=listed, origin=origin, kinds=rows, header=HEADER))

    async def healthz(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    controls = [
        Route(f"/control/{name}", fault.control, methods=["GET", "PUT", "DELETE"]) for name, fault in faults.items()
    ]
    mounts = [Mount(f"/{name}", fault) for name, fault in faults.items()]
    if firebase := faults.get("firebase"):
        for_pages = CORSMiddleware(firebase, allow_origins=["*"], allow_methods=["POST"], allow_headers=["*"])
        mounts += [Mount(path, for_pages) for path in FIREBASE_PATHS]
    return Starlette(routes=[Route("/", page), Route("/healthz", healthz), *controls, *mounts])


def _section(name: str, partner: Partner, origin: str) -> str:
    """What a partner serves, and how to have it make what a client would have got."""
    lines = []
    for route in partner.routes():
        if isinstance(route, Route):
            method = next(iter(sorted((route.methods or {"GET"}) - {"HEAD"})))
            flag = "" if method == "GET" else f" -X {method}"
            lines.append(f"curl{flag} {origin}{name}{escape(route.path)}   # {escape(_summary(route))}")
    listed = "\n".join(lines)
    return f"<h2>{name.capitalize()}</h2><pre>{listed}</pre>"


def _summary(route: Route) -> str:
    return (route.endpoint.__doc__ or "").partition("\n")[0]
