"""What a transaction changes, as an audit entry keeps it: the old and the new value of each field, without secrets."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import to_json, to_jsonable_python

from shared.model import Model

NOT_KEPT = re.compile(
    r"(^|_)(hash|secrets?|digests?|tokens?|salt|codes?|password|csrf|nonce|ip|agent|network|e?mails?|raw|subject|content)($|_)"
)
"""Fields whose values an audit entry does not keep: secrets, and what leads to a person."""

OF_PLAYERS = ("player_id", "user_id", "author_id", "reporter_id")

LONGEST_VALUE = 300
"""Characters of a value as JSON that are kept."""

MOST_FIELDS = 60
"""Changed fields that are kept."""

MOST_THINGS = 40
"""Ids of what an entry is about that are kept."""


class Change(Model):
    """The change of one field. Values are JSON; null where there was nothing, or nothing is left."""

    resource: str
    field: str
    old: str | None
    new: str | None


def changes(before: Mapping[str, Mapping[str, Any] | None], after: Mapping[str, Model | None]) -> tuple[Change, ...]:
    """The changed fields of documents by path, the first `MOST_FIELDS` of them."""
    every = (change for path, document in after.items() for change in _of(path, before.get(path), document))
    return tuple(change for change, _ in zip(every, range(MOST_FIELDS), strict=False))


def things(after: Mapping[str, Model | None]) -> tuple[str, ...]:
    """The players whose documents a transaction writes, and then these: many documents leave no player out."""
    players: dict[str, None] = {}
    for document in after.values():
        players |= {value: None for name in OF_PLAYERS if isinstance(value := getattr(document, name, None), str)}
    return tuple(players | dict.fromkeys(after))[:MOST_THINGS]


def _of(path: str, before: Mapping[str, Any] | None, document: Model | None) -> Iterator[Change]:
    old = to_jsonable_python(_shown(before or {}))
    new = to_jsonable_python(_shown(document.model_dump() if document else {}))
    for name in old | new:
        if old.get(name) != new.get(name):
            yield Change(resource=path, field=name, old=_written(old.get(name)), new=_written(new.get(name)))


def _shown(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if not NOT_KEPT.search(name) and not isinstance(value, bytes)}


def _written(value: Any) -> str | None:
    return None if value is None else to_json(value).decode()[:LONGEST_VALUE]
