"""Reads the API Gateway document: OpenAPI 2.0 with Google's extensions, the same file that the cloud gets."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import yaml

from emulators.gateway import terraform_template

DEFAULT_DEADLINE_SECONDS = 15.0
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch"})

_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SEGMENT = re.compile(r"[^{}*/]+|\{[^{}=/]+(?:=\*\*?)?\}")
_VARIABLE = re.compile(r"\{([^{}=/]+)(?:=\*\*?)?\}")


class DocumentError(Exception):
    """A document that cannot be served: what is wrong with it, and where."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """What the variables of the document stand for here, and where the functions' addresses lead."""

    functions_origin: str
    project: str
    region: str
    host: str
    issuer: str
    audience: str
    jwks_uri: str

    @property
    def variables(self) -> dict[str, Any]:
        """The template's variables by name."""
        return {
            "audience": self.audience,
            "functions": terraform_template.HostedFunctions(self.functions_origin),
            "functions_origin": self.functions_origin,
            "host": self.host,
            "issuer": self.issuer,
            "jwks_uri": self.jwks_uri,
            "project": self.project,
            "project_id": self.project,
            "region": self.region,
        }

    def local(self, url: str) -> str:
        """A function's URL in the cloud as its URL here; another URL as it is."""
        cloud = f"https://{self.region}-{self.project}.cloudfunctions.net"
        if url == cloud or url.startswith(f"{cloud}/"):
            return self.functions_origin.rstrip("/") + url[len(cloud) :]
        return url


@dataclass(frozen=True, slots=True)
class Location:
    """Where a token may be: in a header (behind a prefix), in the query, or in a cookie."""

    kind: Literal["header", "query", "cookie"]
    name: str
    prefix: str = ""


DEFAULT_LOCATIONS = (
    Location("header", "authorization", "Bearer "),
    Location("header", "x-goog-iap-jwt-assertion"),
    Location("query", "access_token"),
)


@dataclass(frozen=True, slots=True)
class Provider:
    """Someone whose tokens are accepted: a security definition."""

    name: str
    issuer: str
    jwks_uri: str
    audiences: tuple[str, ...]
    locations: tuple[Location, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a path, and the function that answers it. `deadline` is in seconds.

    A token of any of `providers` is needed if there are any. `audience` is whom the gateway's own
    ID token is for; without one, the caller's Authorization goes through as it is. `hosted` says that the function
    is one of this cloud's.
    """

    method: str
    path: str
    function: str
    address: str
    appends_path: bool
    audience: str
    deadline: float
    providers: tuple[Provider, ...]
    hosted: bool

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the path's variables, in order."""
        return tuple(_VARIABLE.findall(self.path))


def read(file: Path, deployment: Deployment) -> tuple[Operation, ...]:
    """The operations of a document. Raises DocumentError for a file that is missing, broken or beyond this gateway."""
    try:
        text = terraform_template.render(file.read_text(encoding="utf-8"), deployment.variables)
        document = json.loads(text) if text.lstrip().startswith("{") else yaml.load(text, _LOADER)  # noqa: S506
        return tuple(_operations(document, deployment))
    except (OSError, ValueError, yaml.YAMLError, DocumentError) as error:
        raise DocumentError(f"{file}: {error}") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise DocumentError(f"{file} is not an OpenAPI 2.0 document: {error!r}") from error


def _operations(document: Any, deployment: Deployment) -> Iterator[Operation]:
    if document.get("swagger") != "2.0":
        raise DocumentError('it has to say swagger: "2.0": API Gateway reads OpenAPI 2.0')
    if document.get("x-google-allow", "configured") != "configured":
        raise DocumentError("x-google-allow has to be configured: only what is listed is served")
    definitions = document.get("securityDefinitions", {})
    providers = {name: _provider(name, definitions[name], document, deployment) for name in definitions}
    base = document.get("basePath", "/").rstrip("/")
    for path, item in document["paths"].items():
        if not path.startswith("/"):
            continue
        whole = base + path
        _check_path(whole)
        for method in METHODS & item.keys():
            where = f"{method.upper()} {whole}"
            operation = item[method]
            backend = _backend(where, operation, document)
            accepted = _security(where, operation.get("security", document.get("security", [])), providers)
            address = deployment.local(backend["address"]).rstrip("/")
            _check_address(where, address)
            audience = deployment.local(backend.get("jwt_audience", address)).rstrip("/")
            yield Operation(
                method=method.upper(),
                path=whole,
                function=_function(address, operation, deployment),
                address=address,
                appends_path=backend["path_translation"] == "APPEND_PATH_TO_ADDRESS",
                audience="" if backend.get("disable_auth", False) else audience,
                deadline=_deadline(where, backend.get("deadline", 0)),
                providers=accepted,
                hosted=address.startswith(deployment.functions_origin.rstrip("/") + "/"),
            )


def _check_path(path: str) -> None:
    segments = path[1:].split("/")
    for position, segment in enumerate(segments):
        last = position == len(segments) - 1
        if path != "/" and not _SEGMENT.fullmatch(segment):
            raise DocumentError(f"{path}: a segment is a literal or one {{variable}}, not {segment!r}")
        if segment.endswith("=**}") and not last:
            raise DocumentError(f"{path}: {segment} has to be the last segment")


def _backend(where: str, operation: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, Any]:
    """The backend of an operation; what it leaves out depends on whether it is the operation's own or the API's."""
    own = operation.get("x-google-backend")
    backend = own or document.get("x-google-backend")
    if not backend or "address" not in backend:
        raise DocumentError(f"{where}: x-google-backend with an address is missing")
    default = "CONSTANT_ADDRESS" if own else "APPEND_PATH_TO_ADDRESS"
    translation = backend.get("path_translation", default)
    if translation not in {"CONSTANT_ADDRESS", "APPEND_PATH_TO_ADDRESS"}:
        raise DocumentError(f"{where}: path_translation {translation!r} is not one that API Gateway knows")
    return {**backend, "path_translation": translation}


def _check_address(where: str, address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme != "http" or not parts.hostname:
        raise DocumentError(f"{where}: {address!r} is not a function's address, nor a local one (http://HOST:PORT/...)")


def _function(address: str, operation: Mapping[str, Any], deployment: Deployment) -> str:
    origin = deployment.functions_origin.rstrip("/") + "/"
    if address.startswith(origin):
        return address[len(origin) :].partition("/")[0]
    return str(operation.get("operationId", "-"))


def _deadline(where: str, given: float) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not math.isfinite(given):
        raise DocumentError(f"{where}: the deadline {given!r} is not a number of seconds")
    return float(given) if given > 0 else DEFAULT_DEADLINE_SECONDS


def _security(
    where: str, requirements: list[dict[str, Any]], providers: Mapping[str, Provider]
) -> tuple[Provider, ...]:
    """Whose tokens an operation accepts; `{}` among them, which should make a token optional, is nothing to Google."""
    accepted = []
    for requirement in requirements:
        if len(requirement) > 1:
            raise DocumentError(f"{where}: {' and '.join(requirement)} at once cannot be asked for, only either")
        for name in requirement:
            if name not in providers:
                raise DocumentError(f"{where}: security names {name!r}, which securityDefinitions do not have")
            accepted.append(providers[name])
    return tuple(accepted)


def _provider(name: str, definition: Any, document: Mapping[str, Any], deployment: Deployment) -> Provider:
    if definition.get("type") != "oauth2" or not definition.get("x-google-issuer"):
        raise DocumentError(f"securityDefinitions.{name}: only oauth2 with x-google-issuer (a JWT) is checked here")
    audiences = definition.get("x-google-audiences", "")
    named = tuple(audience.strip() for audience in audiences.split(",") if audience.strip())
    return Provider(
        name=name,
        issuer=definition["x-google-issuer"],
        jwks_uri=definition.get("x-google-jwks_uri", deployment.jwks_uri),
        audiences=named or (f"https://{document.get('host', deployment.host)}",),
        locations=tuple(_location(name, where) for where in definition.get("x-google-jwt-locations", ()))
        or DEFAULT_LOCATIONS,
    )


def _location(provider: str, given: Mapping[str, str]) -> Location:
    prefix = given.get("value_prefix", "")
    match sorted(given.keys() - {"value_prefix"}):
        case ["header"]:
            return Location("header", given["header"].lower(), prefix)
        case ["query"]:
            return Location("query", given["query"])
        case ["cookie"]:
            return Location("cookie", given["cookie"])
    raise DocumentError(f"securityDefinitions.{provider}: {dict(given)} is not a header, a query or a cookie")
