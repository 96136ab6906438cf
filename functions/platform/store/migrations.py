"""The ledger of migrations, their lock, and the documents that they change, in Firestore."""

from collections.abc import AsyncIterator

from functions.platform.models.migrations import MigrationLock, MigrationRun, RunState
from shared.firestore import writes
from shared.firestore.collection import Collection, Read
from shared.firestore.migrations import Fields
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.model import Model

MIGRATION_RUNS = Collection("platform_migration_runs", MigrationRun)

MIGRATION_LOCKS = Collection("platform_migration_locks", MigrationLock)

_ALL = "all"


async def ledger() -> list[MigrationRun]:
    """All runs, the first first (a read each)."""
    pages = [page async for page in MIGRATION_RUNS.pages(order=[("number", "ASCENDING")])]
    return [run for page in pages for run in page]


async def lock(tx: Transaction) -> tuple[MigrationLock, MigrationRun | None]:
    """The lock, and the run that holds it: one read, or two."""
    held = await tx.get(MIGRATION_LOCKS, _ALL) or MigrationLock()
    return held, await tx.get(MIGRATION_RUNS, held.run_id) if held.run_id else None


def save_lock(tx: Transaction, changed: MigrationLock) -> None:
    """Write the lock, which this transaction read."""
    tx.put(MIGRATION_LOCKS, _ALL, changed)


async def run_at(tx: Transaction, run_id: str, step: int) -> MigrationRun:
    """A run that stands at this step (one read). Raises AlreadyDone when it has gone on, or is over."""
    run = await tx.get(MIGRATION_RUNS, run_id)
    if run is None or run.state is not RunState.RUNNING or run.step != step:
        raise AlreadyDone
    return run


async def run(run_id: str, step: int) -> MigrationRun:
    """The same outside of a transaction."""
    return await run_at(Transaction(), run_id, step)


def add_run(tx: Transaction, new: MigrationRun) -> None:
    """A new run."""
    tx.create(MIGRATION_RUNS, new.run_id, new)


def save_run(tx: Transaction, changed: MigrationRun) -> None:
    """Write a run that this transaction read: of two deliveries at once, one commits."""
    tx.put(MIGRATION_RUNS, changed.run_id, changed)


async def count(collection: str) -> int:
    """How many documents a collection has (a read for each thousand)."""
    return await Collection(collection, Model).count()


class Batches:
    """A collection's documents by their ids, as they are stored, some at a time, and all of them in one query."""

    def __init__(self, collection: str, at_once: int, most: int) -> None:
        self._collection = Collection(collection, Model)
        self._at_once = at_once
        self._limit = at_once * most
        self._position: str | None = None
        self._stream: AsyncIterator[tuple[str, Read]] | None = None

    async def after(self, position: str) -> dict[str, Read]:
        """The batch after an id (a read each, one at least). Asked for one out of turn, it begins another query."""
        if self._stream is None or position != self._position:
            self._stream = self._collection.stream(limit=self._limit, after=position)
        batch: dict[str, Read] = {}
        async for name, read in self._stream:
            batch[name] = read
            if len(batch) == self._at_once:
                break
        self._position = next(reversed(batch), position)
        return batch


def change(tx: Transaction, collection: str, page: dict[str, Read], changed: dict[str, Fields]) -> None:
    """Write documents of a page as a migration has them: none may have changed since they were read."""
    paths = {name: f"{collection}/{name}" for name in changed}
    tx.include({path: writes.changed(path, page[name], changed[name]) for name, path in paths.items()})
