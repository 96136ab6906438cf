"""The gateway's document: OpenAPI 2.0 with Google's extensions, as a template that Terraform fills in.

API Gateway routes by it and checks access tokens; it does not check bodies or parameters, so it is told of
none but those in the path.
"""

from collections.abc import Iterable
from typing import Any

from infra.build.endpoints import Endpoint, endpoints_of
from infra.build.openapi import VERSION
from infra.build.published import summary_and_description
from infra.build.yaml_text import Quoted
from shared.declare import Declaration
from shared.http.binding import path_names
from shared.identity.callers import Role

VARIABLES = ("functions", "issuer", "jwks_uri", "audience")
"""What the template asks for: of each function its `address` and `audience`; `audience` are the tokens', by commas."""

TOKEN_LOCATIONS = [{"header": "Authorization", "value_prefix": "Bearer "}]
"""Where an access token is that the gateway checks. Cookies are the functions' (infra/decisions/0006)."""


def literal(text: str) -> str:
    """A text in which Terraform finds nothing to fill in."""
    return text.replace("${", "$${").replace("%{", "%%{")


def gateway_document(declarations: Iterable[Declaration]) -> dict[str, Any]:
    """The whole document, with `${…}` where Terraform fills in VARIABLES."""
    endpoints = endpoints_of(declarations)
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        path = paths.setdefault(endpoint.http.path, {})
        path[endpoint.http.method.lower()] = _operation(endpoint, endpoint.name)
        if endpoint.http.method == "GET":
            path["head"] = _operation(endpoint, f"{endpoint.name}-head")
    for endpoint in endpoints:
        paths[endpoint.http.path].setdefault("options", _preflight(endpoint))
    return {
        "swagger": "2.0",
        "info": {"title": "Ludus", "version": VERSION},
        "schemes": ["https"],
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "securityDefinitions": {
            "ludus": {
                "type": "oauth2",
                "flow": "implicit",
                "authorizationUrl": "",
                "x-google-issuer": Quoted("${issuer}"),
                "x-google-jwks_uri": Quoted("${jwks_uri}"),
                "x-google-audiences": Quoted("${audience}"),
                "x-google-jwt-locations": TOKEN_LOCATIONS,
            }
        },
        "paths": paths,
    }


def _operation(endpoint: Endpoint, name: str) -> dict[str, Any]:
    """An operation. The gateway checks the tokens of game servers; all others come from browsers, too.

    A browser's page may read the functions' refusals and not the gateway's, which have no CORS headers.
    """
    security: list[dict[str, list[str]]] = [{"ludus": []}] if endpoint.roles == [Role.SERVER] else []
    return {
        "operationId": name.replace("-", "_"),
        "summary": literal(summary_and_description(endpoint.declaration.function.__doc__)[0]),
        **_routed(endpoint),
        "security": security,
        "responses": {"default": {"description": "See openapi.yaml."}},
    }


def _preflight(endpoint: Endpoint) -> dict[str, Any]:
    """A browser's preflight, which carries no token; the functions answer it."""
    return {
        "operationId": f"{endpoint.name}-preflight".replace("-", "_"),
        **_routed(endpoint),
        "security": [],
        "responses": {"204": {"description": "Which origins, methods and headers are allowed."}},
    }


def _routed(endpoint: Endpoint) -> dict[str, Any]:
    names = path_names(endpoint.http.path)
    parameters = [{"name": name, "in": "path", "required": True, "type": "string"} for name in names]
    backend = {
        "address": Quoted(f"${{functions.{endpoint.name}.address}}"),
        "path_translation": "APPEND_PATH_TO_ADDRESS",
        "jwt_audience": Quoted(f"${{functions.{endpoint.name}.audience}}"),
        "deadline": float(endpoint.declaration.resources.timeout),
    }
    return {**({"parameters": parameters} if parameters else {}), "x-google-backend": backend}
