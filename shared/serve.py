"""What a function's generated `main.py` calls: the declared function as functions-framework serves it."""

from collections.abc import Awaitable, Callable
from typing import Any

from shared.answers import Answer
from shared.declare import Http, declaration_of


def serve(function: Callable[..., Any]) -> Callable[[Any], Awaitable[Answer]]:
    """An async HTTP function for functions-framework (FUNCTION_USE_ASGI), from a declared one."""
    declaration = declaration_of(function)
    if isinstance(declaration.trigger, Http):
        from shared.http import serve_endpoint

        return serve_endpoint(declaration)
    from shared.deliveries import serve_handler

    return serve_handler(declaration)
