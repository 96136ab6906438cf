"""Several endpoints behind one entry: path and method say which of them answers, as API Gateway routes."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from shared.declare import Declaration, Http
from shared.errors import NotFound
from shared.http import binding, responses
from shared.http import request as http_request
from shared.http.adapter import serve_endpoint
from shared.http.responses import Response
from shared.telemetry import log

Served = Callable[[Any], Awaitable[Response]]


class Routes:
    """Where requests go. Of paths that fit, that with a literal in the place of the other's variable is the one."""

    def __init__(self, endpoints: Iterable[Declaration]) -> None:
        by_path: dict[str, dict[str, Declaration]] = {}
        for declaration in endpoints:
            if not isinstance(declaration.trigger, Http):
                raise TypeError(f"{declaration.name} is not an endpoint")
            by_path.setdefault(declaration.trigger.path, {})[declaration.trigger.method] = declaration
        paths = sorted(by_path, key=_variables_last)
        self._table = [(binding.path_pattern(path), by_path[path]) for path in paths]

    def find(self, method: str, path: str) -> Declaration | None:
        """Who answers a request; None where no path fits.

        A HEAD is the GET's. Preflights, and methods that the path does not have, are for any of the path's endpoints.
        """
        for pattern, by_method in self._table:
            if pattern.fullmatch(path):
                asked = "GET" if method == "HEAD" else method
                return by_method.get(asked) or next(iter(by_method.values()))
        return None


def _variables_last(path: str) -> list[bool]:
    return [segment.startswith("{") for segment in path.split("/")]


def serve_endpoints(declarations: Iterable[Declaration]) -> Served:
    """The function that takes a Starlette request for any of these endpoints, and answers it as each does alone."""
    declared = tuple(declarations)
    routes = Routes(declared)
    served = {declaration.name: serve_endpoint(declaration) for declaration in declared}

    async def handle(request: Any) -> Response:
        declaration = routes.find(request.scope["method"], request.scope["path"])
        if declaration is None:
            return responses.failure(NotFound(), http_request.read(request).context.request_id)
        return await within_its_time(declaration, served[declaration.name](request))

    return handle


async def within_its_time(declaration: Declaration, answer: Awaitable[Response]) -> Response:
    """The answer, or 504 after the time that the function declares: its service may allow others more."""
    try:
        async with asyncio.timeout(declaration.resources.timeout):
            return await answer
    except TimeoutError:
        log.error("request.timed_out", function=declaration.name, seconds=declaration.resources.timeout)
        return Response(504, b"")
