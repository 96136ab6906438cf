"""What a function's generated `main.py` calls: the declared function as functions-framework serves it."""

from collections.abc import Awaitable, Callable
from typing import Any

from shared.declare import Http, declaration_of
from shared.http.responses import Answer


def serve(function: Callable[..., Any]) -> Callable[[Any], Awaitable[Answer]]:
    """An async HTTP function for functions-framework (FUNCTION_USE_ASGI), from a declared one."""
    declaration = declaration_of(function)
    if isinstance(declaration.trigger, Http):
        from shared.http.adapter import serve_endpoint

        return serve_endpoint(declaration)
    from shared.events.delivery import serve_handler

    return serve_handler(declaration)
