"""Python values to and from Firestore's protocol buffers.

The client library's own encoder wraps each value in a proto-plus object: a transaction of three documents
then takes 1.5 ms of processor time instead of 0.6 ms. This writes the same messages directly.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def encode(value: Any, into: Any) -> None:  # noqa: C901  one branch a type
    """Write a Python value into a Firestore `Value` message. Raises TypeError for a type Firestore has not."""
    if value is None:
        into.null_value = 0
    elif isinstance(value, bool):
        into.boolean_value = value
    elif isinstance(value, int):
        into.integer_value = value
    elif isinstance(value, float):
        into.double_value = value
    elif isinstance(value, str):
        into.string_value = value
    elif isinstance(value, bytes):
        into.bytes_value = value
    elif isinstance(value, datetime):
        into.timestamp_value.FromDatetime(value)
    elif isinstance(value, Mapping):
        into.map_value.SetInParent()
        encode_fields(value, into.map_value.fields)
    elif isinstance(value, list | tuple | frozenset | set):
        into.array_value.SetInParent()
        for item in value:
            encode(item, into.array_value.values.add())
    else:
        raise TypeError(f"Firestore has no type for {type(value).__name__}: {value!r}")


def encode_fields(fields: Mapping[str, Any], into: Any) -> None:
    """Write named values into a message's map of fields."""
    for name, value in fields.items():
        encode(value, into[name])


def decode(value: Any) -> Any:
    """A Python value from a Firestore `Value` message."""
    kind = value.WhichOneof("value_type")
    if kind == "map_value":
        return decode_fields(value.map_value.fields)
    if kind == "array_value":
        return [decode(item) for item in value.array_value.values]
    if kind == "timestamp_value":
        return value.timestamp_value.ToDatetime(tzinfo=UTC)
    return None if kind in (None, "null_value") else getattr(value, kind)


def decode_fields(fields: Any) -> dict[str, Any]:
    """Named Python values from a message's map of fields."""
    return {name: decode(value) for name, value in fields.items()}
