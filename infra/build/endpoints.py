"""The declared endpoints as the documents need them: in order, each with how it binds and what it answers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import Field

from shared.declare import Declaration, Http
from shared.http.binding import Signature, signature_of_endpoint
from shared.http.responses import HtmlPage, PlainText, RawJson, Reply

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A declared endpoint, and how its parameters bind."""

    declaration: Declaration
    http: Http
    signature: Signature

    @property
    def name(self) -> str:
        """The Cloud Function's name."""
        return self.declaration.name

    @property
    def returns(self) -> Any:
        """What it returns, data alone or a reply with cookies and headers."""
        return get_type_hints(self.declaration.function, include_extras=True)["return"]

    @property
    def data(self) -> Any:
        """The type of its answer's data."""
        if self.text:
            return Annotated[str, Field(description=self.text.about, examples=[self.text.about])]
        return get_args(self.returns)[0] if get_origin(self.returns) in {Reply, RawJson} else self.returns

    @property
    def text(self) -> type[HtmlPage | PlainText] | None:
        """What its answer is, where it is no JSON."""
        return self.returns if self.returns in {HtmlPage, PlainText} else None

    @property
    def repeatable(self) -> bool:
        """Whether it takes an Idempotency-Key."""
        return self.http.method == "POST" and bool(self.signature.tx and self.signature.caller)

    @property
    def roles(self) -> list[str]:
        """The roles that it admits; none where it is public."""
        return sorted(str(role) for role in self.signature.admitted)


def endpoints_of(declarations: Iterable[Declaration]) -> list[Endpoint]:
    """The endpoints among the declarations, by path and method.

    Raises ValueError for two of the same route, for paths that differ only in their parameters' names, and
    for a parameter that is not a whole segment: API Gateway refuses those.
    """
    all_endpoints = [
        Endpoint(declaration, declaration.trigger, signature_of_endpoint(declaration))
        for declaration in declarations
        if isinstance(declaration.trigger, Http)
    ]
    all_endpoints.sort(key=lambda endpoint: (endpoint.http.path, METHODS.index(endpoint.http.method)))
    _refuse_partial_segments(all_endpoints)
    _refuse_clashes(all_endpoints)
    return all_endpoints


def _refuse_partial_segments(endpoints: Iterable[Endpoint]) -> None:
    for endpoint in endpoints:
        if any("{" in part and not re.fullmatch(r"\{\w+\}", part) for part in endpoint.http.path.split("/")):
            raise ValueError(f"{endpoint.name}: a parameter of {endpoint.http.path} has to be a whole segment")


def _refuse_clashes(endpoints: Iterable[Endpoint]) -> None:
    routes: dict[str, Endpoint] = {}
    shapes: dict[str, Endpoint] = {}
    for endpoint in endpoints:
        path = endpoint.http.path
        first = routes.setdefault(f"{endpoint.http.method} {path}", endpoint)
        if first is not endpoint:
            raise ValueError(f"{first.name} and {endpoint.name} both declare {endpoint.http.method} {path}")
        first = shapes.setdefault(re.sub(r"\{\w+\}", "{}", path), endpoint)
        if first.http.path != path:
            raise ValueError(
                f"{first.name} and {endpoint.name} name the parameters of one path differently:"
                f" {first.http.path} and {path}"
            )
