"""The error answers of an endpoint, by status: its own, those of every endpoint, and the gateway's."""

import inspect
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from infra.build.endpoints import Endpoint
from infra.build.headers import LIMITS, header_references
from infra.build.schemas import REF, Schema
from shared import errors
from shared.errors import DomainError

JSON = "application/json"
META = {"timestamp": "2026-03-14T15:09:26.535Z", "requestId": "0af7651916cd43dd8448eb211c80319c"}

GATEWAY = {
    400: "Bad Request",
    401: "Jwt is missing",
    403: "Audiences in Jwt are not allowed",
    404: "The current request is not defined by this API.",
    405: "The current request is matched to the defined url template, but its http method is not allowed",
    413: "Payload Too Large",
    500: "Internal Server Error",
    503: "upstream connect error or disconnect/reset before headers",
    504: "upstream request timeout",
}
"""What the gateway says in its own form before or instead of a function, by status."""

UNDECLARED = {400: "BadRequest", 404: "UnknownRoute", 504: "TimedOut"}
"""What only the gateway answers, where the function has no such error itself: by status, its component's name."""

COMPONENTS: dict[str, Schema] = {
    "Meta": {
        "description": "The time of the answer, and the id of the request.",
        "type": "object",
        "properties": {
            "timestamp": {"type": "string", "format": "date-time"},
            "requestId": {"type": "string"},
        },
        "required": ["timestamp", "requestId"],
    },
    "Error": {
        "description": "An error: `code` for programs, `message` for people, `details` to act on.",
        "type": "object",
        "properties": {
            "success": {"const": False},
            "error": {
                "type": "object",
                "properties": {
                    "code": {"type": "string"},
                    "message": {"type": "string"},
                    "details": {"type": "object"},
                },
                "required": ["code", "message", "details"],
            },
            "meta": {"$ref": f"{REF}Meta"},
        },
        "required": ["success", "error", "meta"],
    },
    "GatewayError": {
        "description": "An error of the gateway: the request did not reach the API.",
        "type": "object",
        "properties": {"code": {"type": "integer"}, "message": {"type": "string"}},
        "required": ["code", "message"],
    },
}


def errors_of(endpoint: Endpoint) -> list[type[DomainError]]:
    """Every error that the endpoint can answer with, its own ones first."""
    raised: list[type[DomainError]] = [
        error for error in endpoint.http.errors if error.status >= errors.DomainError.status
    ]
    if endpoint.signature.role:
        raised += [errors.Unauthenticated, errors.Forbidden]
        raised += [errors.SecondFactorNeeded] if endpoint.signature.is_for_staff else []
        raised += [errors.ScopeMissing] if endpoint.http.scope else []
        raised += [errors.CsrfRejected] if endpoint.http.method != "GET" else []
    if endpoint.signature.refresh_cookie:
        raised.append(errors.CsrfRejected)
    if endpoint.signature.takes_body:
        raised += [errors.MalformedRequest, errors.BodyTooLarge, errors.UnsupportedMediaType]
    if endpoint.repeatable:
        raised.append(errors.IdempotencyConflict)
    if not endpoint.http.answers_directly:
        raised.append(errors.Misdirected)
    raised += [
        errors.MethodNotAllowed,
        errors.InvalidRequest,
        *([errors.RateLimited] if endpoint.http.rate else []),
        errors.InternalError,
        errors.Unavailable,
    ]
    return list(dict.fromkeys(raised))


class Failures:
    """The error answers of a document: each is a component, named by its errors, that endpoints share."""

    def __init__(self) -> None:
        self.components: dict[str, dict[str, Any]] = {}

    def of(self, endpoint: Endpoint) -> dict[str, dict[str, Any]]:
        """An endpoint's error answers, by status."""
        by_status: dict[int, list[type[DomainError]]] = defaultdict(list)
        for error in errors_of(endpoint):
            by_status[error.status].append(error)
        for status in UNDECLARED:
            by_status.setdefault(status, [])
        return {str(status): self._answer(status, by_status[status]) for status in sorted(by_status)}

    def _answer(self, status: int, group: Sequence[type[DomainError]]) -> dict[str, Any]:
        name = "Or".join(error.__name__ for error in group) or UNDECLARED[status]
        answer = _answer(status, group)
        if self.components.setdefault(name, answer) != answer:
            raise ValueError(f"Two errors are named {name}: rename one, as their names are published")
        return {"$ref": f"#/components/responses/{name}"}


def _answer(status: int, group: Sequence[type[DomainError]]) -> dict[str, Any]:
    forms: list[Schema] = []
    examples: dict[str, Any] = {}
    lines = []
    if group:
        codes = {"code": {"enum": list(dict.fromkeys(error.code for error in group))}}
        forms.append({"allOf": [{"$ref": f"{REF}Error"}, {"properties": {"error": {"properties": codes}}}]})
        lines = [f"`{error.code}`: {_first_line(error)}" for error in group]
        examples = {error.code: {"value": _example(error)} for error in group}
    if status in GATEWAY:
        forms.append({"$ref": f"{REF}GatewayError"})
        lines.append("Or an error of the gateway.")
        examples["gateway"] = {"value": {"code": status, "message": GATEWAY[status]}}
    limited = LIMITS if status == errors.RateLimited.status else ()
    waits = ("Retry-After",) if status in {errors.RateLimited.status, errors.Unavailable.status} else ()
    return {
        "description": "\n\n".join(lines),
        "headers": header_references("X-Request-ID", *limited, *waits),
        "content": {JSON: {"schema": forms[0] if len(forms) == 1 else {"anyOf": forms}, "examples": examples}},
    }


def _first_line(error: type[DomainError]) -> str:
    return (inspect.getdoc(error) or error.message).partition("\n")[0]


def _example(error: type[DomainError]) -> dict[str, Any]:
    shown = {"code": error.code, "message": error.message, "details": {}}
    return {"success": False, "error": shown, "meta": META}
