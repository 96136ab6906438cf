"""Examples of values, made from JSON schemas as OpenAPI has them."""

from collections.abc import Mapping
from typing import Any

DEEPEST = 6

_BY_FORMAT = {
    "date": "2025-01-31",
    "date-time": "2025-01-31T10:00:00Z",
    "email": "ada@example.com",
    "uri": "https://example.com",
    "uuid": "6f1c2a3e-0b54-4a7e-9d0c-2f6f1f0f5a11",
}
_BY_TYPE: dict[str, Any] = {"string": "string", "integer": 0, "number": 0.0, "boolean": True, "null": None}


def resolved(document: Mapping[str, Any], value: Any) -> Any:
    """A value, or what its `$ref` points at in the document; {} for a reference that leads nowhere."""
    for _ in range(DEEPEST):
        if not isinstance(value, Mapping) or not isinstance(value.get("$ref"), str):
            return value
        value = _at(document, value["$ref"])
    return {}


def example(document: Mapping[str, Any], schema: Any, depth: int = 0) -> Any:
    """A value that fits the schema: its own example if it has one; null where it is nested too deep."""
    schema = resolved(document, schema)
    if not isinstance(schema, Mapping) or depth > DEEPEST:
        return None
    given = _given(schema)
    if given:
        return given[0]
    if "allOf" in schema:
        parts = [example(document, part, depth + 1) for part in schema["allOf"]]
        return {key: value for part in parts if isinstance(part, dict) for key, value in part.items()}
    for choice in ("anyOf", "oneOf"):
        if schema.get(choice):
            options = [resolved(document, option) for option in schema[choice]]
            return example(document, next((o for o in options if o.get("type") != "null"), options[0]), depth + 1)
    return _of_type(document, schema, depth)


def _given(schema: Mapping[str, Any]) -> list[Any]:
    """The values that the schema names itself, the best first."""
    named = [schema["example"]] if "example" in schema else []
    named += schema.get("examples") or []
    named += [schema["const"]] if "const" in schema else []
    named += [schema["default"]] if schema.get("default") is not None else []
    return [*named, *(schema.get("enum") or [])]


def _of_type(document: Mapping[str, Any], schema: Mapping[str, Any], depth: int) -> Any:
    kind = schema.get("type", "object" if "properties" in schema else None)
    if isinstance(kind, list):
        kind = next((option for option in kind if option != "null"), "null")
    match kind:
        case "object":
            properties = schema.get("properties") or {}
            return {name: example(document, inner, depth + 1) for name, inner in properties.items()}
        case "array":
            first = (schema.get("prefixItems") or [schema.get("items") or {}])[0]
            return [example(document, first, depth + 1)]
        case "integer" | "number":
            return schema.get("minimum", _BY_TYPE[kind])
        case "string":
            return _BY_FORMAT.get(schema.get("format", ""), "string")
    return _BY_TYPE.get(str(kind))


def _at(document: Mapping[str, Any], reference: str) -> Any:
    value: Any = document
    for name in reference.removeprefix("#/").split("/"):
        if not isinstance(value, Mapping):
            return {}
        value = value.get(name.replace("~1", "/").replace("~0", "~"), {})
    return value
