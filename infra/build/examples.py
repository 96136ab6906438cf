"""Examples for the documents: the models' own where they give them, else made up from the schema.

What is made up is the same each time, fits its schema, and reads like the real thing where a name tells what
it is.
"""

import math
import re
import uuid
from collections.abc import Callable
from typing import Any

from infra.build.schemas import Schema

Resolve = Callable[[Schema], Schema]

DEEPEST = 12
MOMENT = "2026-03-14T15:09:26Z"
LATER = "2026-06-14T15:09:26Z"
_ENDS = ("end", "expire", "finish", "close")
_FORMATS = {
    "date": "2026-03-14",
    "time": "15:09:26Z",
    "duration": "PT15M",
    "email": "ada@example.com",
    "uri": "https://example.com/ada",
    "password": "Tr0ub4dor&Zebra",
    "ipv4": "203.0.113.7",
}
_NAMES = (
    ("country", "GB"),
    ("region", "GB"),
    ("email", "ada@example.com"),
    ("url", "https://example.com/ada.webp"),
    ("color", "#1a1a2e"),
    ("content_type", "image/webp"),
    ("name", "Ada"),
    ("token", "c2VjcmV0LXRva2VuLWZvci1leGFtcGxlcw"),
)
_FALLBACKS = (
    "text",
    "GB",
    "gb",
    "ada-1",
    "#1a1a2e",
    "123456",
    "A1B2C3",
    "1.0.0",
    "ABCD-1234",
    "+441234567890",
)


class NoExample(ValueError):
    """No example could be made up that fits the schema."""


class Examples:
    """Makes examples; `resolve` follows references."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def answer(self, schema: Schema) -> Any:
        """An example with every field, as answers have them."""
        return self._make(schema, "data", whole=True)

    def request(self, schema: Schema) -> Any:
        """An example with the required fields, and the optional ones that say what they look like."""
        return self._make(schema, "body", whole=False)

    def parameter(self, name: str, schema: Schema) -> Any:
        """An example of a path or query parameter."""
        return self._make(schema, name, whole=True)

    def _make(self, schema: Schema, name: str, *, whole: bool, nth: int = 0, depth: int = 0) -> Any:
        if depth > DEEPEST:
            raise NoExample(f"{name}: the model contains itself without an end; give it `examples=[...]`")
        resolved = self._resolve(schema)
        if given := [*schema.get("examples", ()), *resolved.get("examples", ())]:
            return given[min(nth, len(given) - 1)]
        for fixed in ("const", "default"):
            if resolved.get(fixed) is not None:
                return resolved[fixed]
        if "enum" in resolved:
            return resolved["enum"][0]
        for option in (*resolved.get("anyOf", ()), *resolved.get("oneOf", ())):
            if option.get("type") != "null":
                return self._make(option, name, whole=whole, nth=nth, depth=depth)
        return self._typed(resolved, name, whole=whole, nth=nth, depth=depth + 1)

    def _typed(self, schema: Schema, name: str, *, whole: bool, nth: int, depth: int) -> Any:
        made: Any
        match schema.get("type"):
            case "array":
                made = self._array(schema, name, whole=whole, depth=depth)
            case "string":
                made = _string(schema, name, nth)
            case "integer" | "number":
                made = _number(schema)
            case "boolean":
                made = True
            case "null":
                made = None
            case _:
                made = self._object(schema, whole=whole, nth=nth, depth=depth)
        return made

    def _object(self, schema: Schema, *, whole: bool, nth: int, depth: int) -> dict[str, Any]:
        required = schema.get("required", ())
        made = {
            name: self._make(field, name, whole=whole, nth=nth, depth=depth)
            for name, field in schema.get("properties", {}).items()
            if whole or name in required or "examples" in field or field.get("default") is not None
        }
        values = schema.get("additionalProperties")
        if isinstance(values, dict) and not made:
            key = self._make({"type": "string"} | schema.get("propertyNames", {}), "key", whole=whole)
            made[key] = self._make(values, "value", whole=whole, depth=depth)
        return made

    def _array(self, schema: Schema, name: str, *, whole: bool, depth: int) -> list[Any]:
        fixed = schema.get("prefixItems", [])
        count = max(len(fixed), schema.get("minItems", 1), 1)
        items = schema.get("items", {})
        of_each = fixed + [items if isinstance(items, dict) else {}] * (count - len(fixed))
        singular = name.removesuffix("s")
        return [
            self._make(item, singular, whole=whole, nth=nth, depth=depth) for nth, item in enumerate(of_each[:count])
        ]


def _string(schema: Schema, name: str, nth: int) -> str:
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength", 1_000_000)
    pattern = re.compile(schema.get("pattern", ""))
    for candidate in _candidates(schema, name, nth):
        fitted = candidate[:longest].ljust(shortest, "x")
        if pattern.search(fitted):
            return fitted
    raise NoExample(f"{name}: no made-up text fits {schema['pattern']!r}; give the field `examples=[...]`")


def _candidates(schema: Schema, name: str, nth: int) -> list[str]:
    identifier = str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}{nth}"))
    if schema.get("format") == "uuid" or name == "id" or name.endswith("_id"):
        return [identifier, identifier.replace("-", ""), *_FALLBACKS]
    if schema.get("format") == "date-time":
        return [LATER if name.startswith(_ENDS) else MOMENT]
    by_name = [value for ending, value in _NAMES if name.lower().endswith(ending)]
    return [
        *([_FORMATS[schema["format"]]] if schema.get("format") in _FORMATS else []),
        *by_name,
        *_FALLBACKS,
        identifier,
    ]


def _number(schema: Schema) -> float:
    step: float = schema.get("multipleOf", 1)
    least: float = max(schema.get("minimum", -math.inf), schema.get("exclusiveMinimum", -math.inf) + step)
    greatest: float = min(schema.get("maximum", math.inf), schema.get("exclusiveMaximum", math.inf) - step)
    return min(max(step, least), greatest)
