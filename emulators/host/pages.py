"""What the host tells of itself: health, metrics, the functions, and the deliveries."""

from collections.abc import Mapping
from dataclasses import asdict

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.host.event_delivery import REMEMBERED, DeliveryLog
from emulators.host.functions import HostedFunction

NAMES = frozenset({"healthz", "metrics", "_events", "_functions"})
"""The first segments of the paths that are the host's own; no function has such a name."""

DEFAULT_LIMIT = 1000


class Pages:
    """The host's own pages."""

    def __init__(self, functions: Mapping[str, HostedFunction], deliveries: DeliveryLog) -> None:
        self._functions = functions
        self._deliveries = deliveries

    def app(self) -> Starlette:
        """The pages as an ASGI app."""
        return Starlette(
            routes=[
                Route("/healthz", self.healthz),
                Route("/metrics", self.metrics),
                Route("/_events", self.events),
                Route("/_functions", self.functions),
            ]
        )

    async def healthz(self, _request: Request) -> Response:
        """`{"status": "ok"}` once functions can be called."""
        return JSONResponse({"status": "ok"})

    async def metrics(self, _request: Request) -> Response:
        """The default registry in Prometheus' exposition format."""
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    async def events(self, request: Request) -> Response:
        """Deliveries that ended after number `after` (default 0), `limit` at most (default 1000)."""
        try:
            after = int(request.query_params.get("after", "0"))
            limit = int(request.query_params.get("limit", str(DEFAULT_LIMIT)))
        except ValueError:
            return JSONResponse({"error": "after and limit are whole numbers: /_events?after=0&limit=1000"}, 400)
        deliveries = self._deliveries.after(max(0, after), max(0, min(limit, REMEMBERED)))
        return JSONResponse({"events": [asdict(delivery) for delivery in deliveries]})

    async def functions(self, _request: Request) -> Response:
        """Each function with its trigger and what its calls were like."""
        return JSONResponse({"functions": [_described(hosted) for hosted in self._functions.values()]})


def _described(hosted: HostedFunction) -> dict[str, object]:
    return {
        "name": hosted.declared.name,
        "trigger": hosted.declared.trigger.model_dump(),
        "loaded": hosted.loaded,
        "calls": hosted.calls,
        "errors": hosted.errors,
        "p50_ms": hosted.percentile(50),
        "p95_ms": hosted.percentile(95),
    }
