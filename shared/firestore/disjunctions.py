"""Queries for more values than Firestore takes at once: asked in parts, and answered in one order."""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from math import prod
from typing import Any

from shared.firestore.codec import decode_fields
from shared.firestore.queries import Filter, Order

MOST = 30
"""How many combinations of values one query may ask for."""

_OF_SEVERAL = frozenset({"in", "array_contains_any"})


def parts_of(filters: Sequence[Filter]) -> list[list[Filter]]:
    """The filters of each query that is to be asked: those given, unless they ask for more values than one takes.

    The condition of the most values is shared out. None where it has none, as nothing can match.
    """
    lengths = {place: len(values) for place, (_, operator, values) in enumerate(filters) if operator in _OF_SEVERAL}
    if 0 in lengths.values():
        return []
    if prod(lengths.values()) <= MOST:
        return [list(filters)]
    longest = max(lengths, key=lambda place: lengths[place])
    others = prod(length for place, length in lengths.items() if place != longest)
    name, operator, values = filters[longest]
    size = max(1, MOST // others)
    shares = [values[start : start + size] for start in range(0, len(values), size)]
    return [
        part
        for share in shares
        for part in parts_of([*filters[:longest], (name, operator, share), *filters[longest + 1 :]])
    ]


def joined(answers: Iterable[Sequence[Any]], order: Sequence[Order], limit: int) -> list[Any]:
    """The first documents of several queries of one order, each once: by that order, then by name, as Firestore has it.

    Each query has to have had the same limit.
    """
    documents = list({document.name: document for answer in answers for document in answer}.values())
    fields = {document.name: decode_fields(document.fields) for document in documents}
    named = any(name == "__name__" for name, _ in order)
    direction = order[-1][1] if order else "ASCENDING"
    for name, towards in reversed([*order, *([] if named else [("__name__", direction)])]):
        documents.sort(key=_key(name, fields), reverse=towards == "DESCENDING")
    return documents[:limit]


def _key(path: str, fields: dict[str, dict[str, Any]]) -> Callable[[Any], Any]:
    """What a document is put in order by; nothing comes before something."""
    if path == "__name__":
        return lambda document: document.name

    def key(document: Any) -> Any:
        value: Any = reduce(lambda inner, name: inner[name], path.split("."), fields[document.name])
        return value is not None, value

    return key
