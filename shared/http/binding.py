"""Parameters bind by their type: what a function asks for is what it is given."""

import inspect
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, SecretStr, ValidationError, create_model
from pydantic_core import from_json, to_json

from shared.declaration_checks import CALLER, body_model
from shared.declare import Declaration, Http
from shared.errors import InvalidRequest, MalformedRequest, problems_of
from shared.firestore.transaction import Transaction
from shared.http.raw_request import RawRequest
from shared.identity.callers import ADMITTED, STAFF, Caller, RefreshCookie, Role
from shared.model import Model
from shared.telemetry.context import RequestContext

FOREIGN_QUERY = frozenset({"access_token", "key"})
"""Query parameters that are the gateway's, not the endpoint's."""

BOM = b"\xef\xbb\xbf"
"""UTF-8's byte order mark."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a declared function asks for; `role` is the first of those whose callers are `admitted`.

    With `optional` (`Player | None`) the function does without a caller where no token is good.
    """

    caller: str | None
    role: Role | None
    optional: bool
    admitted: frozenset[str]
    body: str | None
    model: type[Model] | None
    tx: str | None
    context: str | None
    refresh_cookie: str | None
    raw: str | None
    path: tuple[str, ...]
    query: tuple[str, ...]
    values: type[Model] | None

    @property
    def is_for_staff(self) -> bool:
        """Whether it asks for a role besides the player's: then each request is audited."""
        return self.role in STAFF

    def default_of(self, name: str) -> Any:
        """What a parameter is when it is not sent; of one that has to be sent, nothing that can be."""
        return self.values.model_fields[name].default if self.values else None

    @property
    def takes_body(self) -> bool:
        """Whether it reads a body: as a model, or as the bytes that came."""
        return self.model is not None or self.raw is not None

    @property
    def admits_servers(self) -> bool:
        """Whether game servers may call it: then it names the scope that their keys need."""
        return Role.SERVER in self.admitted


def path_names(path: str) -> tuple[str, ...]:
    """The names of a path template's parameters, in order."""
    return tuple(_PLACEHOLDER.findall(path))


def signature_of(function: Callable[..., object], path: str = "") -> Signature:
    """Read a function's parameters once. Raises TypeError for what cannot be bound."""
    hints = get_type_hints(function, include_extras=True)
    in_path = path_names(path)
    bound: dict[str, Any] = {
        "caller": None,
        "role": None,
        "optional": False,
        "admitted": frozenset(),
        "body": None,
        "model": None,
        "tx": None,
        "context": None,
        "refresh_cookie": None,
        "raw": None,
    }
    fields: dict[str, Any] = {}
    for name, parameter in inspect.signature(function).parameters.items():
        hint, optional = _without_none(hints[name])
        if get_origin(hint) is Annotated and get_args(hint)[0] is Caller:
            roles = get_args(hint)[1:]
            admitted = frozenset[str]().union(*(ADMITTED[role] for role in roles))
            bound |= {"caller": name, "role": roles[0], "optional": optional, "admitted": admitted}
        elif hint is Transaction:
            bound["tx"] = name
        elif hint is RequestContext:
            bound["context"] = name
        elif hint is RefreshCookie:
            bound["refresh_cookie"] = name
        elif hint is RawRequest:
            bound["raw"] = name
        elif model := body_model(hint):
            bound |= {"body": name, "model": model}
        else:
            fields[name] = (hints[name], ... if parameter.default is inspect.Parameter.empty else parameter.default)
    if missing := set(in_path) - fields.keys():
        raise TypeError(f"{function.__name__} does not take {sorted(missing)} of its path {path}")
    values = create_model("Parameters", __config__=_PARAMETERS, **fields) if fields else None
    query = tuple(name for name in fields if name not in in_path)
    return Signature(path=in_path, query=query, values=values, **bound)  # type: ignore[arg-type]


def signature_of_endpoint(declaration: Declaration) -> Signature:
    """Read an endpoint's parameters once.

    Raises TypeError, also for a cached page that shows one caller another's, and for `replayable_for` where no
    Idempotency-Key is taken.
    """
    http = declaration.trigger
    if not isinstance(http, Http):
        raise TypeError(f"{declaration.name} is not an endpoint")
    signature = signature_of(declaration.function, http.path)
    if http.replayable_for and not (http.method == "POST" and signature.caller and signature.tx):
        raise TypeError(
            f"{declaration.name} cannot be replayed: a POST takes an Idempotency-Key when it asks for its caller and "
            "for `tx: Transaction`. Ask for both, or take `replayable_for` away."
        )
    if http.cache is None:
        return signature
    of_caller = f"{{{CALLER}}}" in http.cache.key
    if of_caller and not signature.caller:
        raise TypeError(f"{declaration.name} has no caller: take {{player}} out of its page's key.")
    if signature.caller and of_caller == http.cache.shared_by_all:
        raise TypeError(
            f"{declaration.name} has a caller: put {{player}} into its page's key, or write "
            f"CachedPage({http.cache.key!r}, shared_by_all=True) if every caller sees the same."
        )
    return signature


def _without_none(hint: Any) -> tuple[Any, bool]:
    """The caller's type of `Player | None`, and that it is optional; any other hint as it is."""
    if get_origin(hint) in {Union, UnionType}:
        types = [kind for kind in get_args(hint) if kind is not NoneType]
        if len(types) == 1 and get_origin(types[0]) is Annotated and get_args(types[0])[0] is Caller:
            return types[0], True
    return hint, False


_PARAMETERS = ConfigDict(frozen=True, extra="forbid")


def path_pattern(path: str) -> re.Pattern[str]:
    """A pattern that takes the parameters out of a real path."""
    return re.compile(_PLACEHOLDER.sub(r"(?P<\1>[^/]+)", path.replace(".", r"\.")) + "/?")


def bind_values(signature: Signature, in_path: Mapping[str, str], query: Mapping[str, str]) -> dict[str, Any]:
    """The path and query parameters, checked. Raises InvalidRequest that names each bad field."""
    given = {name: value for name, value in query.items() if name not in FOREIGN_QUERY}
    if overlap := given.keys() & set(signature.path):
        raise InvalidRequest(fields=[{"field": name, "problem": "belongs in the path"} for name in sorted(overlap)])
    if signature.values is None:
        if given:
            raise InvalidRequest(
                fields=[{"field": name, "problem": "is not a parameter here"} for name in sorted(given)]
            )
        return {}
    try:
        bound = signature.values.model_validate({**given, **in_path})
    except ValidationError as error:
        raise InvalidRequest(fields=list(problems_of(error))) from None
    return {name: getattr(bound, name) for name in signature.values.model_fields}


def bind_body(model: type[Model], body: bytes) -> Model:
    """The body, checked. Raises MalformedRequest or InvalidRequest that names each bad field.

    A byte order mark before it is taken (RFC 8259, 8.1). 7.0 is an integer (JSON Schema, 6.1.1): engines that know
    only floats write all numbers so.
    """
    text = body.removeprefix(BOM) or b"{}"
    try:
        try:
            return model.model_validate_json(text, strict=True)
        except ValidationError as error:
            if not any(_is_whole(problem["input"]) for problem in error.errors(include_url=False)):
                raise
            return model.model_validate_json(to_json(_with_integers(from_json(text))), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise MalformedRequest(f"The body is not valid JSON: {first['ctx']['error']}.") from None
        raise InvalidRequest(fields=list(problems_of(error))) from None


def _is_whole(value: object) -> bool:
    """Whether a number is written as a float and is an integer; above 2^53 a float is no longer a certain one."""
    return isinstance(value, float) and value.is_integer() and abs(value) <= 2**53


def _with_integers(value: Any) -> Any:
    """JSON in which whole floats are integers; a field that is a float takes those, too."""
    if isinstance(value, dict):
        return {name: _with_integers(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_integers(item) for item in value]
    return int(value) if _is_whole(value) else value


def canonical(values: Mapping[str, Any]) -> bytes:
    """What was bound, as one sequence of bytes: the same for any order of keys, spacing, and spelling of a number.

    A field that has its default is left out, so that a release that adds one does not change what was asked before.
    """
    plain = {
        name: value.model_dump(exclude_defaults=True) if isinstance(value, Model) else value
        for name, value in values.items()
    }
    return json.dumps(_with_integers(plain), sort_keys=True, default=_spelled_out).encode()


def _spelled_out(value: object) -> str:
    return str(value.get_secret_value() if isinstance(value, SecretStr) else value)
