"""Python values to and from Firestore's protocol buffers.

The client library's own encoder wraps each value in a proto-plus object: a transaction of three documents
then takes 1.5 ms of processor time instead of 0.6 ms. This writes the same messages directly.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _null(_: None, into: Any) -> None:
    into.null_value = 0


def _boolean(value: bool, into: Any) -> None:  # noqa: FBT001
    into.boolean_value = value


def _integer(value: int, into: Any) -> None:
    into.integer_value = value


def _double(value: float, into: Any) -> None:
    into.double_value = value


def _string(value: str, into: Any) -> None:
    into.string_value = value


def _bytes(value: bytes, into: Any) -> None:
    into.bytes_value = value


def _timestamp(value: datetime, into: Any) -> None:
    since = value - _EPOCH
    written = into.timestamp_value
    written.seconds, written.nanos = since.days * 86400 + since.seconds, since.microseconds * 1000


def _day(value: date, into: Any) -> None:
    into.string_value = value.isoformat()


def _map(value: Mapping[str, Any], into: Any) -> None:
    written = into.map_value
    written.SetInParent()
    encode_fields(value, written.fields)


def _array(value: Iterable[Any], into: Any) -> None:
    written = into.array_value
    written.SetInParent()
    for item in value:
        encode(item, written.values.add())


_WRITERS: dict[type, Callable[[Any, Any], None]] = {
    type(None): _null,
    bool: _boolean,
    int: _integer,
    float: _double,
    str: _string,
    bytes: _bytes,
    datetime: _timestamp,
    date: _day,
    dict: _map,
    list: _array,
    tuple: _array,
    set: _array,
    frozenset: _array,
    Mapping: _map,
}
"""How each type is written; a subclass, such as an enum's member, as the first of these that it is one of.

Firestore has no days: one is its ISO 8601 text, which sorts as days do.
"""


def _writer_of(kind: type) -> Callable[[Any, Any], None]:
    for base, write in _WRITERS.items():
        if issubclass(kind, base):
            _WRITERS[kind] = write
            return write
    raise TypeError(f"Firestore has no type for {kind.__name__}")


def encode(value: Any, into: Any) -> None:
    """Write a Python value into a Firestore `Value` message. Raises TypeError for a type Firestore has not."""
    kind = type(value)
    (_WRITERS.get(kind) or _writer_of(kind))(value, into)


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
