"""Migrations of collections that a test has for itself."""

import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from functions.platform.events import MigrationAdvanced
from functions.platform.models.migrations import Direction, MigrationLock, MigrationRun
from functions.platform.operations import migrations
from functions.platform.store import migrations as store
from shared.extension_points import MIGRATIONS
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.migrations import Migration
from shared.firestore.transaction import Transaction
from shared.model import Model

ADVANCE = "platform-advance-migration"


class Thing(Model):
    """A document that had `points`, and has `score`."""

    name: str
    points: int | None = None
    score: int | None = None


def up(fields: dict[str, Any]) -> dict[str, Any]:
    if "score" not in fields:
        fields["score"] = fields.pop("points")
    return fields


def down(fields: dict[str, Any]) -> dict[str, Any]:
    if "points" not in fields:
        fields["points"] = fields.pop("score")
    return fields


def new_migration(name: str = "", at_once: int = 3, up: Callable[..., Any] = up) -> Migration:
    """A migration of a collection of its own, that comes before any other."""
    unique = uuid.uuid4().hex
    return Migration(f"2000-01-01-{name}-{unique}", f"test_{unique}", up, down, at_once)


def things(migration: Migration) -> Collection[Thing]:
    return Collection(migration.collection, Thing)


async def fill(migration: Migration, count: int) -> None:
    """Write documents of the older form, some hundred a commit."""
    for start in range(0, count, 400):

        async def write(tx: Transaction, first: int = start) -> None:
            for number in range(first, min(first + 400, count)):
                old = {"name": f"{number:06}", "points": number}
                tx.put(Collection(migration.collection, OldThing), f"{number:06}", OldThing(**old), overwrite=True)

        await transaction.run(write)


class OldThing(Model):
    name: str
    points: int


async def forms(migration: Migration) -> list[dict[str, Any]]:
    """The documents as they are stored."""
    return await things(migration).stored(order=[("name", "ASCENDING")], limit=1000)


def offer(*migrations: Migration) -> None:
    """Have these migrations alone."""
    MIGRATIONS.register({"test": SimpleNamespace(migrations=lambda: migrations)})  # type: ignore[dict-item]


async def unlock() -> None:
    """Forget that another test's run has not finished."""

    async def free(tx: Transaction) -> None:
        lock, _ = await store.lock(tx)
        store.save_lock(tx, MigrationLock(numbers=lock.numbers))

    await transaction.run(free)


async def newest(run_id: str) -> MigrationRun:
    run = await store.MIGRATION_RUNS.get(run_id)
    assert run is not None
    return run


def advanced(run: MigrationRun) -> MigrationAdvanced:
    return MigrationAdvanced(run_id=run.run_id, step=run.step)


async def begin(direction: Direction = Direction.UP, *, dry_run: bool = False) -> MigrationRun:
    """Begin what an operator begins."""
    return await transaction.run(lambda tx: migrations.begin(tx, direction, "operator:ada", dry_run=dry_run))
