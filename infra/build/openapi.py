"""The public description of the API: OpenAPI 3.1, from the declarations alone."""

from collections.abc import Iterable
from typing import Any

from infra.build.endpoints import Endpoint, endpoints_of
from infra.build.examples import Examples
from infra.build.failures import COMPONENTS, JSON, META, Failures
from infra.build.headers import HEADERS, LIMITS, header_references
from infra.build.published import summary_and_description
from infra.build.schemas import REF, Schema, Schemas, schemas_of
from shared.declare import Declaration
from shared.http.idempotency import LONGEST_KEY
from shared.identity.callers import Role
from shared.settings import Settings

VERSION = "1.0.0"
ABOUT = """\
Every answer is JSON in an envelope: `{"success": true, "data": …, "meta": …}`, or `{"success": false, "error":
{"code", "message", "details"}, "meta": …}`. The HTTP status says the same. Programs tell errors apart by `code`.
Messages are for people and may change.

A request with an unknown field is refused. An answer always has every field of its schema. Later versions may add
fields: clients ignore fields that they do not know.

Times are ISO 8601 with a time zone. Amounts of money are whole numbers in minor units. Lists come in pages: send
`next_cursor` of one page as `cursor` to get the next.

Each caller has a limit of requests a minute; `X-RateLimit-Remaining` says how many are left. A POST that creates or
spends takes an `Idempotency-Key`: a repeated request with the same key within a day gets the same answer, and nothing
happens twice.

A client refreshes its access token before `expires_in` is over, or when it gets a 401. If the refresh gets a 401, the
session has ended: sign in again. A request that got no answer or a 5xx says nothing about the session: send it again
after `Retry-After`; where there is none, after a second, then after longer waits. An unknown path or method gives
`{"code", "message"}` alone. So does a server that cannot be reached (502, 503, 504), or it gives plain text.

A password or identity that is *set aside* does not sign in until the owner of the account's e-mail address confirms it.
That happens when somebody else may have put it there: in an account whose address was not confirmed before.

Names and bios are plain text, as players wrote them: a name may be `<b>Ada</b>`. Clients escape it for HTML, for an
engine's rich text and for a chat's markup.
"""

SECURITY_SCHEMES = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "An access token of `POST /api/v1/auth/login`, as `Authorization: Bearer …`.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-ludus_access",
        "description": "A browser's session: the same access token as an HttpOnly cookie, beside"
        " `__Host-ludus_refresh`. The local cloud, without TLS, calls them `ludus_access` and `ludus_refresh`.",
    },
    "csrf": {
        "type": "apiKey",
        "in": "header",
        "name": "X-CSRF-Token",
        "description": "With the cookie, on all but GET: the session's `csrf_token`, from its sign-in or any refresh.",
    },
}

PARAMETERS: dict[str, dict[str, Any]] = {
    "RequestId": {
        "name": "X-Request-ID",
        "in": "header",
        "description": "The id of this request in its answer and in logs: letters, digits, `.`, `_` and `-`, 128"
        " at most. An id that is missing or has another form is replaced.",
        "schema": {"type": "string"},
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "Makes it safe to send the request again: the same key gets the same answer for a day.",
        "schema": {"type": "string", "maxLength": LONGEST_KEY},
    },
}


def openapi_document(declarations: Iterable[Declaration]) -> dict[str, Any]:
    """The whole document."""
    endpoints = endpoints_of(declarations)
    schemas, failures = schemas_of(endpoints), Failures()
    examples = Examples(schemas.resolve)
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        operation = _operation(endpoint, schemas, examples, failures)
        paths.setdefault(endpoint.http.path, {})[endpoint.http.method.lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Ludus", "version": VERSION, "description": ABOUT},
        "servers": [{"url": Settings().public_origin, "description": "The local cloud."}],
        "tags": [{"name": name} for name in sorted({endpoint.declaration.service for endpoint in endpoints})],
        "paths": paths,
        "components": {
            "securitySchemes": SECURITY_SCHEMES,
            "parameters": PARAMETERS,
            "headers": HEADERS,
            "responses": dict(sorted(failures.components.items())),
            "schemas": _without_clashes(schemas.components),
        },
    }


def _without_clashes(models: dict[str, Schema]) -> dict[str, Schema]:
    if taken := models.keys() & COMPONENTS.keys():
        raise ValueError(f"Models may not be named {', '.join(sorted(taken))}: those are the envelope's parts")
    return COMPONENTS | models


def _operation(endpoint: Endpoint, schemas: Schemas, examples: Examples, failures: Failures) -> dict[str, Any]:
    declaration, http = endpoint.declaration, endpoint.http
    summary, description = summary_and_description(declaration.function.__doc__)
    operation: dict[str, Any] = {
        "operationId": declaration.name,
        "tags": [declaration.service],
        "summary": summary,
        "description": _description(endpoint, description),
        **({"deprecated": True} if http.deprecated else {}),
        "x-roles": endpoint.roles,
        **({"x-rate-limit": http.rate.name} if http.rate else {}),
        **({"x-scope": http.scope.value} if http.scope else {}),
        "security": _security(endpoint),
        "parameters": _parameters(endpoint, schemas, examples),
    }
    if endpoint.signature.model:
        schema = schemas.of(endpoint, "body")
        operation["requestBody"] = {
            "required": bool(schemas.resolve(schema).get("required")),
            "content": {JSON: {"schema": schema, "example": examples.request(schema)}},
        }
    elif endpoint.signature.raw:
        operation["requestBody"] = {"required": True, "content": {JSON: {"schema": {"type": "object"}}}}
    operation["responses"] = {
        str(http.status): _success(endpoint, schemas, examples),
        **failures.of(endpoint),
    }
    return operation


def _description(endpoint: Endpoint, about: str) -> str:
    roles = f"Roles: {', '.join(endpoint.roles)}." if endpoint.roles else "Public: no access token is needed."
    if endpoint.http.scope:
        roles += f" A game server's key needs the scope `{endpoint.http.scope}`."
    if endpoint.signature.is_for_staff:
        roles += " The session must have passed a second factor. The request is recorded in the audit log."
    return f"{about}\n\n{roles}".strip()


def _security(endpoint: Endpoint) -> list[dict[str, list[str]]]:
    if not endpoint.roles:
        return []
    if endpoint.signature.role is Role.SERVER:
        return [{"bearer": []}]
    by_cookie: dict[str, list[str]] = {"cookie": []} if endpoint.http.method == "GET" else {"cookie": [], "csrf": []}
    return [{"bearer": []}, by_cookie, *([{}] if endpoint.signature.optional else [])]


def _parameters(endpoint: Endpoint, schemas: Schemas, examples: Examples) -> list[dict[str, Any]]:
    rows = []
    if endpoint.signature.values:
        taken = schemas.of(endpoint, "parameters")
        fields, required = taken["properties"], taken.get("required", ())
        for name in (*endpoint.signature.path, *endpoint.signature.query):
            in_path = name in endpoint.signature.path
            rows.append(_parameter(name, fields[name], examples, in_path=in_path, required=name in required))
    rows.append({"$ref": "#/components/parameters/RequestId"})
    if endpoint.repeatable:
        rows.append({"$ref": "#/components/parameters/IdempotencyKey"})
    return rows


def _parameter(name: str, field: Schema, examples: Examples, *, in_path: bool, required: bool) -> dict[str, Any]:
    schema = {key: value for key, value in field.items() if key not in {"description", "examples"}}
    if options := [option for option in schema.pop("anyOf", ()) if option.get("type") != "null"]:
        schema |= options[0] if len(options) == 1 else {"anyOf": options}
    if schema.get("default", ...) is None:
        del schema["default"]
    parameter: dict[str, Any] = {"name": name, "in": "path" if in_path else "query", "required": required}
    if "description" in field:
        parameter["description"] = field["description"]
    parameter["schema"] = schema
    if required or "examples" in field:
        parameter["example"] = examples.parameter(name, field)
    return parameter


def _success(endpoint: Endpoint, schemas: Schemas, examples: Examples) -> dict[str, Any]:
    data = schemas.of(endpoint, "data")
    shown = examples.answer(data)
    sets_cookies = ("Set-Cookie",) if endpoint.returns is not endpoint.data and not endpoint.text else ()
    replays = ("Idempotency-Replayed",) if endpoint.repeatable else ()
    return {
        "description": _about(data, schemas),
        "headers": header_references("X-Request-ID", *LIMITS, *sets_cookies, *replays),
        "content": {
            endpoint.text.media_type if endpoint.text else JSON: _enveloped(data, shown)
            if endpoint.http.enveloped
            else {"schema": data, "example": shown}
        },
    }


def _about(data: Schema, schemas: Schemas) -> str:
    """What an answer is, in a line; where it is one of several, a line each."""
    options = [schemas.resolve(option) for option in data.get("oneOf") or data.get("anyOf") or [data]]
    return "\n\nOr: ".join(option.get("description", "One page of a list.").partition("\n")[0] for option in options)


def _enveloped(data: Schema, shown: Any) -> dict[str, Any]:
    schema = {
        "type": "object",
        "properties": {"success": {"const": True}, "data": data, "meta": {"$ref": f"{REF}Meta"}},
        "required": ["success", "data", "meta"],
    }
    return {"schema": schema, "example": {"success": True, "data": shown, "meta": META}}
