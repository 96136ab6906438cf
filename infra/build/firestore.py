"""What Firestore is told of the data: the composite indexes of queries, the fields that none asks for, what expires."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, get_args, get_origin

import functions
import shared
from infra.build.queries import Query, queries
from shared.firestore.collection import Collection

EXPIRE_AT = "expire_at"
"""The field of a document that says when Firestore may delete it."""

EQUAL = {"==", "in"}
CONTAINS = {"array_contains", "array_contains_any"}
MOST_EXEMPTIONS = 1000
"""Fields of one database whose indexing may differ from the default, where billing is enabled (else 200).

Source: https://cloud.google.com/firestore/quotas
"""

Index = tuple[str, tuple[tuple[str, str], ...]]


def firestore_document(root: Path) -> dict[str, Any]:
    """What Terraform reads of the data. Raises ValueError for more exemptions than Firestore takes."""
    all_queries = queries(root)
    kept = sorted(collections(), key=lambda collection: collection.name)
    exempt = list(exemptions(kept, all_queries))
    if len(exempt) > MOST_EXEMPTIONS:
        raise ValueError(f"{len(exempt)} fields would be exempt from indexing; Firestore takes {MOST_EXEMPTIONS}")
    return {
        "indexes": [
            {"collection": collection, "fields": [{"path": path, "kind": kind} for path, kind in fields]}
            for collection, fields in indexes(all_queries)
        ],
        "exemptions": [{"collection": collection, "field": field} for collection, field in exempt],
        "expiring": list(expiring(kept)),
    }


def indexes(made: Iterable[Query]) -> list[Index]:
    """The composite indexes that these queries need, each once, sorted."""
    return sorted({index for query in made if (index := index_of(query))})


def index_of(query: Query) -> Index | None:
    """The composite index of a query; None where those of single fields do.

    Firestore joins equalities from single-field indexes. Whatever is compared by size or ordered beside another
    field needs an index of both, equalities first, and then in the query's order.
    """
    equal = sorted({(name, "ASCENDING") for name, operator in query.filters if operator in EQUAL})
    contained = [(name, "CONTAINS") for name, operator in query.filters if operator in CONTAINS]
    fixed = {name for name, _ in equal}
    compared = [name for name, operator in query.filters if operator not in EQUAL | CONTAINS]
    ordered = [(name, direction) for name, direction in query.order if name not in fixed]
    direction = ordered[-1][1] if ordered else "ASCENDING"
    named = {name for name, _ in ordered}
    ordered += [(name, direction) for name in dict.fromkeys(compared) if name not in named]
    fields = (*equal, *contained, *ordered)
    return (query.collection, fields) if ordered and len(fields) > 1 else None


def exemptions(collections: Iterable[Collection[Any]], made: Iterable[Query]) -> Iterator[tuple[str, str]]:
    """Every moment, map and run of bytes in a document that no query needs a single-field index of.

    Moments mostly grow, and an index on values that grow holds its collection to 500 writes a second. The keys of a
    map are data, and each would be an index of its own. Of bytes, an index would keep the first 1,500.
    """
    asked = {
        (query.collection, name)
        for query in made
        if index_of(query) is None
        for name, _ in (*query.filters, *query.order)
    }
    for collection in collections:
        for name, field in collection.model.model_fields.items():
            hint = field.annotation
            unasked = (collection.name, name) not in asked
            if unasked and (_is_moment(hint) or get_origin(hint) is dict or hint is bytes):
                yield collection.name, name


def expiring(collections: Iterable[Collection[Any]]) -> Iterator[str]:
    """The collections whose documents say when Firestore may delete them."""
    return (collection.name for collection in collections if EXPIRE_AT in collection.model.model_fields)


def _is_moment(hint: Any) -> bool:
    if get_origin(hint):
        return any(_is_moment(part) for part in get_args(hint))
    return isinstance(hint, type) and (issubclass(hint, datetime) or hint.__name__ == "AwareDatetime")


def collections() -> list[Collection[Any]]:
    """Every collection that a store or the kit names, each once."""
    collections: dict[str, Collection[Any]] = {}
    for module in _modules():
        for value in vars(module).values():
            if isinstance(value, Collection):
                collections[value.name] = value
    return list(collections.values())


def _modules() -> Iterator[Any]:
    for package in (shared, functions):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if package is shared or info.name.split(".")[2:3] == ["store"]:
                yield importlib.import_module(info.name)
