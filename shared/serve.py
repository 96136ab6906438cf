"""What a function's generated `main.py` does, for the local cloud and the tests."""

from collections.abc import Awaitable, Callable
from typing import Any

from shared import catalog
from shared.declare import Http, declaration_of
from shared.http.responses import Response


def serve(function: Callable[..., Any]) -> Callable[[Any], Awaitable[Response]]:
    """An async HTTP function for functions-framework (FUNCTION_USE_ASGI), from a declared one."""
    declaration = declaration_of(function)
    for point in declaration.extension_points:
        catalog.register(point)
    if isinstance(declaration.trigger, Http):
        from shared.http.adapter import serve_endpoint

        return serve_endpoint(declaration)
    from shared.events.delivery import serve_handler

    return serve_handler(declaration)
