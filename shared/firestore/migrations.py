"""Migrations: how documents of an older form become those of a newer one, and back.

A migration is two pure functions over a document's fields as they are stored. `platform` runs it
(`functions/platform/README.md`); a service lists its own in `api/migrations.py`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Fields = dict[str, Any]

AT_ONCE = 300
"""Documents that one commit changes."""

LARGEST_BATCH = 500
"""Documents that may be changed in one commit: with those of the run, it stays below Firestore's ten megabytes."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One change of the form of a collection's documents.

    `name` begins with the day that it was written, `2026-11-30-…`: migrations run in the order of their names, whatever
    the service. `up` and `down` take the fields of a document and return those that it has to have. Each is its own
    fixed point (`up(up(fields)) == up(fields)`), so that a batch that comes twice changes nothing; what needs no change
    is returned as it is. `at_once` is how many documents one commit changes: fewer of those that are large.
    """

    name: str
    collection: str
    up: Callable[[Fields], Fields]
    down: Callable[[Fields], Fields]
    at_once: int = AT_ONCE


class CannotMigrate(Exception):
    """A document that a migration cannot change, and why."""


def in_order(migrations: Iterable[Migration]) -> dict[str, Migration]:
    """Migrations by name, in the order in which they run. Raises ValueError for equal names, or too large a batch."""
    listed = list(migrations)
    ordered = {migration.name: migration for migration in sorted(listed, key=lambda migration: migration.name)}
    if len(ordered) < len(listed):
        raise ValueError(f"two migrations have the same name: {sorted(each.name for each in listed)}")
    if large := [each.name for each in listed if not 0 < each.at_once <= LARGEST_BATCH]:
        raise ValueError(f"at_once of {large} is not from 1 to {LARGEST_BATCH}")
    return ordered


def changes(change: Callable[[Fields], Fields], documents: Mapping[str, Fields]) -> dict[str, Fields]:
    """The documents that a migration changes, by id, as they have to become. Raises CannotMigrate."""
    changed: dict[str, Fields] = {}
    for name, fields in documents.items():
        try:
            after = change(dict(fields))
        except Exception as error:
            raise CannotMigrate(f"{name}: {error!r}") from error
        if after != fields:
            changed[name] = after
    return changed
