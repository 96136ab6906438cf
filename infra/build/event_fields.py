"""The numbers and types that events' fields have had, which Pub/Sub holds them to: `event_fields.json` only grows.

A topic's schema gets a revision when its event changes. Pub/Sub takes one that has a field more or less, and refuses
one in which a field has another type or a number another field. So a number is given once, and outlives its field.
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

    Raises ValueError for a field whose type is another than before: Pub/Sub would refuse the revision.
    """
    after = {topic: {name: dict(fields) for name, fields in parts.items()} for topic, parts in before.items()}
    for topic in topics:
        parts = after.setdefault(topic["name"], {})
        for message, types in messages(topic["schema"]).items():
            fields = parts.setdefault(message, {})
            for field, kind in types.items():
                _refuse_another_type(f"{topic['name']}: {message}.{field}", fields.get(field), kind)
                fields.setdefault(field, f"{kind} = {_next_number(fields)}")
    return after


def _refuse_another_type(place: str, before: str | None, kind: str) -> None:
    # Whether it may be null is nothing to a message in JSON, so the definition keeps what it said first.
    was = before.split(" = ")[0] if before else kind
    if was.removeprefix(OPTIONAL) != kind.removeprefix(OPTIONAL):
        raise ValueError(
            f"{place} was {was} and would be {kind}. Pub/Sub refuses that, and older messages are read by it: give the"
            " field another name"
        )


def _next_number(fields: Mapping[str, str]) -> int:
    return max((int(field.split(" = ")[1]) for field in fields.values()), default=0) + 1
