"""What a declaration must have, refused where it stands and with a line that says what to write."""

import inspect
import re
from collections.abc import Callable

from shared.model import Model

PLACEHOLDER = re.compile(r"\{(\w+)\}")
CALLER = "player"
"""What stands for the caller's id in the key of a page."""


def body_model(hint: object) -> type[Model] | None:
    """The model, where a parameter's type is one (that is: the body)."""
    return hint if isinstance(hint, type) and issubclass(hint, Model) else None


def check_function(function: Callable[..., object]) -> None:
    """Raises TypeError for a function that cannot be served or documented: not async, without types, of two bodies."""
    name, hints = _name(function), function.__annotations__
    if not inspect.iscoroutinefunction(function):
        raise TypeError(f"{name} is not asynchronous: write `async def {function.__name__}`.")
    for parameter in inspect.signature(function).parameters:
        if parameter not in hints:
            raise TypeError(f"{name} does not say what `{parameter}` is: write its type, such as `{parameter}: Id`.")
    if "return" not in hints:
        raise TypeError(f"{name} does not say what it returns: write `-> <Model>:`, or `-> None:` for nothing.")
    bodies = [parameter for parameter, hint in hints.items() if parameter != "return" and body_model(hint)]
    if len(bodies) > 1:
        raise TypeError(f"{name} takes several bodies ({', '.join(bodies)}): make one model of them.")


def check_page_key(function: Callable[..., object], method: str, path: str, key: str) -> None:
    """Raises TypeError for a cached page that would be another's: of another path parameter, or of a change."""
    name, in_path, in_key = _name(function), set(PLACEHOLDER.findall(path)), set(PLACEHOLDER.findall(key))
    if method != "GET":
        raise TypeError(f"{name} is a {method}: only a GET can be cached, take `cache` away.")
    if missing := sorted(in_path - in_key):
        raise TypeError(f"{name} keeps one page for every `{missing[0]}`: put `{{{missing[0]}}}` into its key {key!r}.")
    if unknown := sorted(in_key - in_path - {CALLER}):
        raise TypeError(f"{name} has no `{unknown[0]}` in its path {path}: take it out of its key {key!r}.")


def _name(function: Callable[..., object]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
