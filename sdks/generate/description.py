"""Reads the OpenAPI document into what every SDK is generated from."""

import re
from collections.abc import Mapping
from typing import Any

from sdks.generate.api import Description, Field, Model, Operation, Type, names_in

Json = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")
IDEMPOTENCY_KEY = {"$ref": "#/components/parameters/IdempotencyKey"}
PARAMETER = re.compile(r"\{(\w+)\}")
OF_ALL = {
    "BODY_TOO_LARGE",
    "FORBIDDEN",
    "INTERNAL",
    "INVALID_REQUEST",
    "MALFORMED_REQUEST",
    "METHOD_NOT_ALLOWED",
    "MISDIRECTED",
    "RATE_LIMITED",
    "UNAUTHENTICATED",
    "UNAVAILABLE",
    "UNSUPPORTED_MEDIA_TYPE",
}
"""Errors that any call may end with. An operation lists its own."""


def describe(document: Json) -> Description:
    """Read a document. What partners and browsers call is no part of it: notices with a raw body, and pages."""
    components = document["components"]
    described = [
        _operation(path, method, endpoint, components)
        for path, methods in document["paths"].items()
        for method, endpoint in methods.items()
        if method in METHODS and not _is_for_others(endpoint)
    ]
    operations = tuple(sorted(described, key=lambda operation: operation.id))
    schemas = components["schemas"]
    names = sorted(_used(operations, schemas))
    errors: dict[str, str] = {}
    for response in components["responses"].values():
        errors |= _codes(response)
    return Description(operations, tuple(_model(name, schemas[name]) for name in names), dict(sorted(errors.items())))


def _is_for_others(endpoint: Json) -> bool:
    body = endpoint.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return (body is not None and "$ref" not in body) or "application/json" not in _success(endpoint)[1]["content"]


def _success(endpoint: Json) -> tuple[str, Json]:
    return next((status, answer) for status, answer in endpoint["responses"].items() if status.startswith("2"))


def _operation(path: str, method: str, endpoint: Json, components: Json) -> Operation:
    given = [parameter for parameter in endpoint["parameters"] if "$ref" not in parameter]
    fields = {
        place: tuple(_parameter(parameter) for parameter in given if parameter["in"] == place)
        for place in ("path", "query")
    }
    by_name = {field.name: field for field in fields["path"]}
    body = endpoint.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    schema = _success(endpoint)[1]["content"]["application/json"]["schema"]
    enveloped = "data" in schema.get("properties", {})
    answer = type_of(schema["properties"]["data"] if enveloped else schema)
    responses = [_resolved(response, components) for response in endpoint["responses"].values()]
    return Operation(
        id=endpoint["operationId"],
        method=method.upper(),
        path=path,
        summary=endpoint["summary"],
        description=endpoint["description"],
        parameters=tuple(by_name[name] for name in PARAMETER.findall(path)),
        query=fields["query"],
        body=type_of(body) if body else None,
        body_required=bool(endpoint.get("requestBody", {}).get("required")),
        answer=answer,
        enveloped=enveloped,
        keyed=IDEMPOTENCY_KEY in endpoint["parameters"],
        public=not endpoint["security"],
        guest={} in endpoint["security"],
        cookies=body is not None and "cookies" in _fields(body, components),
        deprecated=bool(endpoint.get("deprecated")),
        page=_page(answer, fields["query"], components["schemas"]),
        errors=tuple(sorted({code for response in responses for code in _codes(response)} - OF_ALL)),
    )


def _parameter(parameter: Json) -> Field:
    schema = parameter["schema"]
    description = parameter.get("description") or schema.get("description", "")
    return Field(parameter["name"], type_of(schema), bool(parameter.get("required")), description)


def _fields(schema: Json, components: Json) -> Json:
    fields: Json = components["schemas"][schema["$ref"].rpartition("/")[2]].get("properties", {})
    return fields


def _resolved(response: Json, components: Json) -> Json:
    if "$ref" not in response:
        return response
    resolved: Json = components["responses"][response["$ref"].rpartition("/")[2]]
    return resolved


def _codes(response: Json) -> dict[str, str]:
    """The codes of an error's response, each with what its description says of it."""
    codes = re.findall(r"^`([A-Z][A-Z0-9_]*)`: (.*)$", response.get("description", ""), re.MULTILINE)
    return dict(codes)


def _page(answer: Type, query: tuple[Field, ...], schemas: Json) -> tuple[str, Type] | None:
    if answer.kind != "named" or not any(field.name == "cursor" for field in query):
        return None
    properties = schemas[answer.name].get("properties", {})
    if "next_cursor" not in properties:
        return None
    lists = [name for name, property_ in properties.items() if property_.get("type") == "array"]
    for name in ("items", "entries", "decisions", *(lists if len(lists) == 1 else [])):
        if name in properties:
            return name, type_of(properties[name]).parts[0]
    return None


def _used(operations: tuple[Operation, ...], schemas: Json) -> set[str]:
    """The models that operations name, and those that these name."""
    waiting = [
        name
        for operation in operations
        for type_ in (
            operation.answer,
            *([operation.body] if operation.body else []),
            *(field.type for field in (*operation.parameters, *operation.query)),
        )
        for name in names_in(type_)
    ]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting += [inner for field in _model(name, schemas[name]).fields for inner in names_in(field.type)]
    return used


def _model(name: str, schema: Json) -> Model:
    if "enum" in schema:
        return Model(name, schema.get("description", ""), values=tuple(schema["enum"]))
    required = schema.get("required", [])
    fields = tuple(
        Field(field, type_of(property_), field in required, property_.get("description", ""))
        for field, property_ in schema.get("properties", {}).items()
    )
    return Model(name, schema.get("description", ""), fields)


def type_of(schema: Json) -> Type:
    """The type of a schema."""
    if "$ref" in schema:
        return Type("named", schema["$ref"].rpartition("/")[2])
    for union in ("oneOf", "anyOf"):
        if union in schema:
            return _union([type_of(part) for part in schema[union]])
    if "enum" in schema:
        return Type("literal", values=tuple(schema["enum"]))
    if "const" in schema:
        return Type("literal", values=(schema["const"],))
    return _plain(schema)


def _union(parts: list[Type]) -> Type:
    """A type or null is that type, nullable; whole numbers and others are numbers."""
    nullable = any(part.kind == "any" and part.nullable for part in parts)
    rest = tuple(part for part in parts if not (part.kind == "any" and part.nullable))
    if {part.kind for part in rest} == {"integer", "number"}:
        rest = (Type("number"),)
    if len(rest) == 1:
        return Type(rest[0].kind, rest[0].name, rest[0].parts, rest[0].values, nullable or rest[0].nullable)
    return Type("union", parts=rest, nullable=nullable)


def _plain(schema: Json) -> Type:
    match schema.get("type"):
        case "string":
            return Type("time" if schema.get("format") == "date-time" else "string")
        case "integer" | "number" | "boolean" as kind:
            return Type(kind)
        case "null":
            return Type("any", nullable=True)
        case "array":
            items = schema.get("items") or schema.get("prefixItems", [{}])[0]
            return Type("list", parts=(type_of(items),))
        case "object":
            values = schema.get("additionalProperties")
            if not isinstance(values, dict):
                values = next(iter(schema.get("patternProperties", {}).values()), {})
            return Type("map", parts=(type_of(values),))
    return Type("any")
