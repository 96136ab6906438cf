"""Events as Protocol Buffers, which is how Pub/Sub checks what is published to a topic.

Messages stay JSON: proto3's JSON form is what pydantic writes, null included. Avro's would want every nullable field
wrapped in its type's name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

Schema = dict[str, Any]

SCALARS = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}
DEFINITION = "#/$defs/"
HEADER = "// Generated from the declarations by `make generate`. Do not edit.\n"


def schema_files(topics: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The definition of each of the manifest's topics, by file name."""
    return {f"{topic['name']}.proto": protobuf(topic["schema"]) for topic in topics}


def protobuf(schema: Schema) -> str:
    """The definition of one event: one message, with those that it is made of inside.

    Raises ValueError for what Protocol Buffers cannot say, such as a field of two types.
    """
    definitions: dict[str, Schema] = schema.get("$defs", {})
    messages = {name: definition for name, definition in definitions.items() if "properties" in definition}
    inside = [line for name, message in messages.items() for line in _message(name, message, definitions, ())]
    lines = list(_message(schema["title"], schema, definitions, inside))
    return HEADER + 'syntax = "proto3";\n\n' + "\n".join(lines) + "\n"


def _message(name: str, schema: Schema, definitions: dict[str, Schema], inside: Iterable[str]) -> Iterator[str]:
    yield f"message {_identifier(name)} {{"
    yield from (f"  {line}" if line else "" for line in inside)
    for number, (field, shape) in enumerate(schema.get("properties", {}).items(), 1):
        try:
            yield f"  {_field(shape, definitions)} {field} = {number};"
        except ValueError as error:
            raise ValueError(f"{name}.{field}: {error}") from None
    yield "}"


def _field(shape: Schema, definitions: dict[str, Schema]) -> str:
    choices = shape.get("anyOf") or shape.get("oneOf") or shape.get("allOf") or [shape]
    real = [choice for choice in choices if choice.get("type") != "null"]
    if len(real) != 1:
        raise ValueError("a field of an event has one type, and may be null besides")
    shape = real[0]
    optional = "optional " if len(choices) > 1 else ""
    if shape.get("type") == "array":
        items = shape.get("items") or _same(shape.get("prefixItems", []))
        return f"repeated {_type(items, definitions)}"
    if shape.get("type") == "object" and isinstance(shape.get("additionalProperties"), dict):
        return f"map<string, {_type(shape['additionalProperties'], definitions)}>"
    return optional + _type(shape, definitions)


def _same(items: list[Schema]) -> Schema:
    if not items or any(item != items[0] for item in items):
        raise ValueError("a list of an event has items of one type")
    return items[0]


def _type(shape: Schema, definitions: dict[str, Schema]) -> str:
    reference = shape.get("$ref", "")
    if reference.startswith(DEFINITION):
        name = reference.removeprefix(DEFINITION)
        return _identifier(name) if "properties" in definitions[name] else _type(definitions[name], definitions)
    kind = shape.get("type") or ("string" if isinstance(shape.get("const"), str) else "")
    if kind not in SCALARS:
        raise ValueError(f"{shape} has no type in Protocol Buffers: use a model, a text, a number or a list")
    return SCALARS[kind]


def _identifier(name: str) -> str:
    return re.sub(r"\W", "_", name)
