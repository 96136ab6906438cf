"""The samples' pages, below /samples: their files, and what a page has to know of this cloud."""

import os
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NOT_BUILT = "There is no such page, or the samples are not built. `make samples` builds them, or says why it cannot.\n"
DUEL_SERVER = "ws://127.0.0.1:8099"
"""Where `make duel` has its game server, unless DUEL_SERVER of the environment says otherwise."""


class Samples:
    """Answers requests below /samples."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._firestore = os.environ.get("FIRESTORE_EMULATOR_HOST", "")
        self._auth = os.environ.get("FIREBASE_AUTH_EMULATOR_HOST", "")
        self._duel = os.environ.get("DUEL_SERVER", DUEL_SERVER)

    def mount(self) -> Mount:
        """The routes, for the gateway's own pages."""
        files = StaticFiles(directory=self._folder, html=True, check_dir=False)
        connections = f"http://{self._firestore} http://{self._auth} {self._duel}"
        return Mount(
            "/samples",
            routes=[Route("/config.json", self.config), Mount("/", files)],
            middleware=[Middleware(_WithHeaders, connections=connections)],
        )

    def is_built(self) -> bool:
        """Whether there are pages."""
        return (self._folder / "duel" / "index.html").is_file()

    async def config(self, _request: Request) -> JSONResponse:
        """Say what a page of a deployment would have in a file: where the API, Firebase and the game server are."""
        firebase = {"apiKey": "local", "firestore": self._firestore, "auth": f"http://{self._auth}"}
        return JSONResponse({"api": "", "firebase": firebase, "duel": self._duel})


class _WithHeaders:
    """Sends a content security policy with each file: no script or style may stand in the page itself."""

    def __init__(self, app: ASGIApp, connections: str) -> None:
        policy = (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none';"
            f" connect-src 'self' {connections}; base-uri 'none'; frame-ancestors 'none'"
        )
        self._app = app
        self._headers = [
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"cache-control", b"no-cache"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        try:
            await self._app(scope, receive, with_headers)
        except HTTPException as error:
            await PlainTextResponse(NOT_BUILT, error.status_code)(scope, receive, with_headers)
