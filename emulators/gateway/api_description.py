"""The public OpenAPI document as a list of operations, each with what it takes and what it answers."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from emulators.gateway.document import METHODS
from emulators.gateway.examples import example, resolved

_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter in the path, the query, a header or a cookie."""

    name: str
    place: str
    required: bool
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is sent or answered; `example` is its text, and `status` that of an answer."""

    status: str
    description: str
    media_type: str
    example: str


@dataclass(frozen=True, slots=True)
class DescribedOperation:
    """A method of a path."""

    group: str
    method: str
    path: str
    summary: str
    description: str
    security: str
    parameters: tuple[Parameter, ...]
    request: Body | None
    answers: tuple[Body, ...]

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return f"{self.method} {self.path}".replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Description:
    """A whole API; its operations by group."""

    title: str
    version: str
    groups: dict[str, list[DescribedOperation]]


def describe(file: Path) -> Description:
    """Read an OpenAPI 3 document. Raises OSError or ValueError when it cannot be read."""
    try:
        document = yaml.load(file.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a safe loader
        groups: dict[str, list[DescribedOperation]] = {}
        for operation in _operations(document):
            groups.setdefault(operation.group, []).append(operation)
        info = document["info"]
        return Description(str(info["title"]), str(info["version"]), groups)
    except (yaml.YAMLError, AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{file} is not an OpenAPI 3 document: {error!r}") from error


def _operations(document: Mapping[str, Any]) -> Iterator[DescribedOperation]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method not in METHODS - {"options", "head"}:
                continue
            shared = item.get("parameters", []) + operation.get("parameters", [])
            parameters = [_parameter(document, resolved(document, parameter)) for parameter in shared]
            request = resolved(document, operation.get("requestBody"))
            yield DescribedOperation(
                group=str((operation.get("tags") or ["other"])[0]),
                method=method.upper(),
                path=path,
                summary=operation.get("summary", ""),
                description=operation.get("description", ""),
                security=_security(operation.get("security", document.get("security", []))),
                parameters=tuple(parameters),
                request=_body(document, "", request) if request else None,
                answers=tuple(
                    _body(document, str(status), resolved(document, answer))
                    for status, answer in operation.get("responses", {}).items()
                ),
            )


def _parameter(document: Mapping[str, Any], parameter: Mapping[str, Any]) -> Parameter:
    schema = resolved(document, parameter.get("schema", parameter))
    return Parameter(
        name=parameter.get("name", ""),
        place=parameter.get("in", ""),
        required=parameter.get("required", False),
        kind=_kind(schema),
        description=parameter.get("description", "") or schema.get("description", ""),
    )


def _kind(schema: Mapping[str, Any]) -> str:
    """A schema in a word or two: its type, its choices, its bounds."""
    if schema.get("enum"):
        return "one of " + ", ".join(str(choice) for choice in schema["enum"])
    kind = schema.get("type", "")
    named = " or ".join(kind) if isinstance(kind, list) else str(kind)
    bounds = [f"{name} {schema[name]}" for name in ("minimum", "maximum", "maxLength", "format") if name in schema]
    return ", ".join([named, *bounds]) if named else ", ".join(bounds)


def _security(requirements: list[Mapping[str, Any]]) -> str:
    if not requirements:
        return "public"
    return " or ".join(" and ".join(requirement) or "none" for requirement in requirements)


def _body(document: Mapping[str, Any], status: str, body: Mapping[str, Any]) -> Body:
    description = body.get("description", "")
    for media_type, content in (body.get("content") or {}).items():
        return Body(status, description, media_type, _text(_content_example(document, content)))
    return Body(status, description, "", "")


def _content_example(document: Mapping[str, Any], content: Mapping[str, Any]) -> Any:
    if "example" in content:
        return content["example"]
    for named in (content.get("examples") or {}).values():
        return resolved(document, named).get("value")
    return example(document, content.get("schema", {}))


def _text(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str)
