"""The one server: the API's paths, and beside them the local cloud's own pages."""

from starlette.types import ASGIApp, Receive, Scope, Send

from emulators.gateway.document_reload import ServedApi
from emulators.gateway.proxy import Proxy
from emulators.local_http import LocalOnly

PAGES = frozenset({b"/", b"/docs", b"/healthz", b"/logs", b"/openapi.yaml"})
PAGES_BELOW = (b"/docs/", b"/logs/", b"/samples/")


class Gateway:
    """Sends each request to the API, or to the pages if they have its path and the API does not."""

    def __init__(self, proxy: Proxy, api: ServedApi, pages: ASGIApp, host: str) -> None:
        self._proxy = proxy
        self._api = api
        self._pages = LocalOnly(pages, host)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = scope["raw_path"]
        if (path in PAGES or path.startswith(PAGES_BELOW)) and not self._api.routes.defines(path):
            await self._pages(scope, receive, send)
        else:
            await self._proxy(scope, receive, send)
