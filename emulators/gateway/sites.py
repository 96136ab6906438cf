"""Built sites, each an origin of its own: its files, and the API below `/api`, as a load balancer has them."""

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from emulators.local_http import LocalOnly
from emulators.processes import ROOT

DECLARED = ROOT / "infra/terraform/sites.json"
ASSETS = "/assets/"
NOT_BUILT = "The {name} is not built. `make {name}` builds it, or says why it cannot.\n"

Header = tuple[bytes, bytes]


def security_headers(images: str, uploads: str) -> list[Header]:
    """What every file of a site is sent with, as in the cloud.

    `images` is where pictures besides its own are from, `uploads` where its pages may send files to.

    No style or script may stand in the page itself: what somebody slips into it does nothing. No other site is told
    the address of a page.
    """
    declared: dict[str, str] = _declared()["headers"]
    return [
        (name.lower().encode(), value.format(images=images, uploads=uploads).replace(" ;", ";").encode())
        for name, value in declared.items()
    ]


def is_of_the_api(path: bytes) -> bool:
    """Whether a path at a site's origin is the API's."""
    return any(fnmatchcase(path.decode("latin-1"), pattern) for pattern in _declared()["api"])


@cache
def _declared() -> dict[str, Any]:
    declared: dict[str, Any] = json.loads(DECLARED.read_text())
    return declared


class Site:
    """Answers requests at a site's port: those below `/api` by the API, others by a file of the built site.

    `name` is the target of the Makefile that builds it.
    """

    def __init__(self, name: str, folder: Path, api: ASGIApp, host: str, images: str = "", uploads: str = "") -> None:
        self._name = name
        self._folder = folder
        self._api = api
        self._files = StaticFiles(directory=folder, html=True, check_dir=False)
        self._site = LocalOnly(self._file, host)
        self._headers = security_headers(images, uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        site = self._api if is_of_the_api(scope["raw_path"]) else self._site
        await site(scope, receive, send)

    async def _file(self, scope: Scope, receive: Receive, send: Send) -> None:
        forever = scope["path"].startswith(ASSETS)
        caching = (b"cache-control", b"public, max-age=31536000, immutable" if forever else b"no-cache")

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers, caching]
            await send(message)

        await (await self._answer(scope))(scope, receive, with_headers)

    async def _answer(self, scope: Scope) -> ASGIApp:
        if not (self._folder / "index.html").is_file():
            return PlainTextResponse(NOT_BUILT.format(name=self._name), 503)
        try:
            return await self._files.get_response(self._files.get_path(scope), scope)
        except HTTPException as error:
            return PlainTextResponse(f"The {self._name} has no such file.\n", error.status_code)


class Sites:
    """Several origins of one server: which of them a request is for is told by the port that it came to."""

    def __init__(self, gateway: ASGIApp, sites: Mapping[int, ASGIApp]) -> None:
        self._gateway = gateway
        self._sites = sites

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        site = self._sites.get(scope["server"][1], self._gateway)
        await site(scope, receive, send)
