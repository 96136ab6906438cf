"""The numbers and types that events' fields have had, which Pub/Sub holds them to: `event_fields.json` only grows.

A topic's schema gets a revision when its event changes. Pub/Sub takes one that has optional fields more, and refuses
one in which a field has another type, or a number another field. So a number is given once. A field that an event lost
stays in the definition: messages need not have it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from infra.build.protobuf import Fields, messages

FILE = Path("infra/build/event_fields.json")
OPTIONAL = "optional "
Numbered = dict[str, dict[str, dict[str, str]]]


def read(root: Path) -> Numbered:
    """What the file says. Raises OSError where there is none."""
    fields: Numbered = json.loads((root / FILE).read_text(encoding="utf-8"))
    return fields


def grown(before: Fields, topics: Iterable[dict[str, Any]]) -> Numbered:
    """The fields that were there, and after them those that the topics' events have besides.

    Raises ValueError for what Pub/Sub would refuse of a topic that is there: a field of another type, a list or map
    more, another name of the event.
    """
    after = {topic: {name: dict(fields) for name, fields in parts.items()} for topic, parts in before.items()}
    for topic in topics:
        _grow(topic["name"], after.setdefault(topic["name"], {}), messages(topic["schema"]))
    return after


def _grow(topic: str, parts: dict[str, dict[str, str]], declared: Mapping[str, Mapping[str, str]]) -> None:
    if parts and (name := list(declared)[-1]) not in parts:
        raise ValueError(f"{topic}: the event would be {name} and was none of that name: Pub/Sub refuses that")
    for message, types in declared.items():
        stands = message in parts
        fields = parts.setdefault(message, {})
        for field, kind in types.items():
            place = f"{topic}: {message}.{field}"
            if field in fields:
                _refuse_another_type(place, fields[field].split(" = ")[0], kind)
            else:
                number = max((int(defined.split(" = ")[1]) for defined in fields.values()), default=0) + 1
                fields[field] = f"{_optional(place, kind) if stands else kind} = {number}"


def _refuse_another_type(place: str, was: str, kind: str) -> None:
    # Whether it may be null is nothing to a message in JSON, so the definition keeps what it said first.
    if was.removeprefix(OPTIONAL) != kind.removeprefix(OPTIONAL):
        raise ValueError(
            f"{place} was {was} and would be {kind}. Pub/Sub refuses that, and older messages are read by it: give the"
            " field another name"
        )


def _optional(place: str, kind: str) -> str:
    """The type of a field that is added to a message that stands."""
    if kind.startswith(("repeated ", "map<")):
        raise ValueError(f"{place}: Pub/Sub takes no list or map more into a schema that is there: wrap it in a model")
    return OPTIONAL + kind.removeprefix(OPTIONAL)
