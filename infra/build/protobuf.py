"""Events as Protocol Buffers, which is how Pub/Sub checks what is published to a topic.

Messages stay JSON: proto3's JSON form is what pydantic writes, null included. Avro's would want every nullable field
wrapped in its type's name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Schema = dict[str, Any]
Fields = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Of each field of each message of each topic its type and number: `string = 1`."""

SCALARS = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}
DEFINITION = "#/$defs/"
HEADER = "// Generated from the declarations by `make generate`. Do not edit.\n"


def schema_files(topics: Iterable[dict[str, Any]], fields: Fields) -> dict[str, str]:
    """The definition of each of the manifest's topics, by file name, with the numbers of `fields`."""
    return {f"{topic['name']}.proto": protobuf(topic["schema"], fields[topic["name"]]) for topic in topics}


def protobuf(schema: Schema, fields: Mapping[str, Mapping[str, str]]) -> str:
    """The definition of one event: one message, with those that it is made of inside.

    `fields` says what each message has, those that an earlier version of the event had included: `string = 1`.
    """
    whole = _identifier(schema["title"])
    inside = [line for name, numbered in fields.items() if name != whole for line in _message(name, numbered, ())]
    lines = list(_message(whole, fields[whole], inside))
    return HEADER + 'syntax = "proto3";\n\n' + "\n".join(lines) + "\n"


def messages(schema: Schema) -> dict[str, dict[str, str]]:
    """The types of the fields of an event's messages, by message, the event's own last.

    Raises ValueError for what Protocol Buffers cannot say, such as a field of two types.
    """
    definitions: dict[str, Schema] = schema.get("$defs", {})
    parts = {name: definition for name, definition in definitions.items() if "properties" in definition}
    return {
        _identifier(name): _types(name, definition, definitions)
        for name, definition in (*parts.items(), (schema["title"], schema))
    }


def _types(message: str, schema: Schema, definitions: dict[str, Schema]) -> dict[str, str]:
    types = {}
    for field, shape in schema.get("properties", {}).items():
        try:
            types[field] = _field(shape, definitions)
        except ValueError as error:
            raise ValueError(f"{message}.{field}: {error}") from None
    return types


def _message(name: str, numbered: Mapping[str, str], inside: Iterable[str]) -> Iterator[str]:
    yield f"message {name} {{"
    yield from (f"  {line}" if line else "" for line in inside)
    for field, defined in numbered.items():
        kind, number = defined.split(" = ")
        yield f"  {kind} {field} = {number};"
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
